"""Reports: values into documents. No project, no database, no Qt."""
