"""The stand: visits, the game and its statistics, driven by time and recognitions. Without Qt."""
