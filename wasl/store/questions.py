"""Questions and answers about reports, as their bytes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from wasl.record import Address, Answer, Question, wire
from wasl.store import models


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredQuestion:
    """A question and its answer, if there is one.

    Attributes:
        question: The question.
        answer: The answer, or None.
    """

    question: Question
    answer: Answer | None


def add(question: Question) -> None:
    """Keep a question.

    Args:
        question: The question.
    """
    models.Question.objects.create(
        question_id=question.question_id,
        report_id=question.report_id,
        body=wire.encode(question, label=wire.QUESTION),
        asker_node=question.asker.node,
        asker_desk=question.asker.desk,
        asked_node=question.asked.node,
        asked_desk=question.asked.desk,
        made=question.made,
        due=question.due,
    )


def add_answer(answer: Answer) -> bool:
    """Keep the answer to a question that is kept.

    Args:
        answer: The answer.

    Returns:
        False if another answer has come in meanwhile: then that one stands.
    """
    kept = {"answer_id": answer.answer_id, "body": wire.encode(answer, label=wire.ANSWER), "made": answer.made}
    return models.Answer.objects.get_or_create(question_id=answer.question_id, defaults=kept)[1]


def find(question_id: str) -> StoredQuestion | None:
    """Return a question, or None.

    Args:
        question_id: The question.

    Returns:
        The question with its answer.
    """
    row = models.Question.objects.filter(question_id=question_id).select_related("answer").first()
    return None if row is None else _record_of(row)


def find_put_to(question_id: str, desk: Address) -> StoredQuestion | None:
    """Return a question if it was put to a desk, or None.

    Args:
        question_id: The question.
        desk: The desk.

    Returns:
        The question with its answer.
    """
    rows = models.Question.objects.filter(asked_node=desk.node, asked_desk=desk.desk).select_related("answer")
    row = rows.filter(question_id=question_id).first()
    return None if row is None else _record_of(row)


def of_desk(desk: Address, *, report_id: str = "") -> tuple[StoredQuestion, ...]:
    """Return the questions that a desk asked or was asked, by due date.

    Args:
        desk: The desk; without desk id, the questions that are put to the centre.
        report_id: Only those about this report; empty for all.

    Returns:
        The questions with their answers.
    """
    asked = Q(asked_node=desk.node, asked_desk=desk.desk)
    asking = Q(asker_node=desk.node, asker_desk=desk.desk)
    about = Q(report_id=report_id) if report_id else Q()
    rows = models.Question.objects.filter(asked | asking, about).select_related("answer")
    return tuple(_record_of(row) for row in rows.order_by("due", "question_id"))


def count_open(report_id: str, asker: Address) -> int:
    """Return how many questions about a report wait for an answer.

    Args:
        report_id: The report.
        asker: The desk that asked; without desk id, all desks of the node.

    Returns:
        The number.
    """
    which = {"asker_desk": asker.desk} if asker.desk else {}
    rows = models.Question.objects.filter(report_id=report_id, asker_node=asker.node, answer=None, **which)
    return rows.count()


def waiting_for(desk: Address) -> tuple[str, ...]:
    """Return the reports of the questions that were put to a desk and that nobody answered.

    Args:
        desk: The desk.

    Returns:
        A report id per question.
    """
    rows = models.Question.objects.filter(asked_node=desk.node, asked_desk=desk.desk, answer=None)
    return tuple(rows.values_list("report_id", flat=True))


def _record_of(row: models.Question) -> StoredQuestion:
    answer = getattr(row, "answer", None)
    return StoredQuestion(
        question=wire.decode(Question, bytes(row.body), label=wire.QUESTION),
        answer=None if answer is None else wire.decode(Answer, bytes(answer.body), label=wire.ANSWER),
    )
