"""The command line: one command a module, with its options, what it prints and its exit code."""
