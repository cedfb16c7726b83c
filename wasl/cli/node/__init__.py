"""The node's own processes: init, start, stop, status."""

from wasl.cli.command import Group

NODE = Group("node")
