"""The operating system: native logs, process exit, terminal, screen, memory, exceptions, threads."""
