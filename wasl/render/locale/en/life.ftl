### Life of a release: correction, narrowing, recall, erasure, and who still holds what.

error-life-step-form = This step cannot be taken: { $part } does not fit. Nothing was changed.
error-life-step-unread = A signed life step cannot be read ({ $fault }, { $part }). Nothing was done; the peer should update its node.
