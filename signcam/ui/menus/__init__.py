"""Menus, toolbar and dialogs."""
