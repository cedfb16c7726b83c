"""Files at the browser's door: taken in for a draft as they come, listed beside a report, given out as downloads."""
