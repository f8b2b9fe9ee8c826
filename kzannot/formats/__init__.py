"""Files that come in and go out, one module a format. No Qt, no database, no records of a project."""
