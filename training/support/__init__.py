"""What every part of training uses: files written whole, paths, workers, console, plots."""
