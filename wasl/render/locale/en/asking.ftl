### Asking: how many questions may wait.

error-questions-too-many = { $limit } questions about this report already wait for an answer. Wait for the answers, then ask further.
