"""Pure state machines of the work on a case: request clocks, notices, rooms, meetings, reviews, four eyes."""
