"""The operating system: logs of native libraries, exit, terminal, screen, memory, threads."""
