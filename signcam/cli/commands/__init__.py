"""The commands, one a module: options and help. Large packages are imported when a command runs."""
