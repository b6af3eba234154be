"""The commands of `python -m training`, one a module: options and printing. Nothing imports a command."""
