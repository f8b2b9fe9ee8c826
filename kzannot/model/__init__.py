"""What a project consists of: records, and the edits that change them. No Qt, no database, no files."""
