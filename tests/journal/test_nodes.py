"""Proofs from kept nodes are the proofs of the whole tree, hash by hash."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wasl.errors import TrustError
from wasl.journal import Frontier, Tree, grow, inclusion_proof, root_of, tree, verify_consistency, verify_inclusion

SIZES = (0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 66_000)


def leaves(count: int) -> list[bytes]:
    return [hashlib.sha256(str(number).encode()).digest() for number in range(count)]


LEAVES = leaves(max(SIZES))
_, _NODES = grow(Frontier(), LEAVES)
NODES = {(each.level, each.index): each.value for each in _NODES}


def read(level: int, first: int, count: int) -> bytes:
    if level == 0:
        return b"".join(LEAVES[first : first + count])
    return b"".join(NODES[level, index] for index in range(first, first + count))


def counted(reads: list[int]) -> Callable[[int, int, int], bytes]:
    def counting(level: int, first: int, count: int) -> bytes:
        reads.append(count)
        return read(level, first, count)

    return counting


def places(size: int) -> Sequence[int]:
    return sorted({0, 1, size // 3, size // 2, size - 2, size - 1, 255, 256, 257, 65_535, 65_536} & set(range(size)))


def test_only_full_subtrees_of_256_and_65536_are_kept() -> None:
    assert set(NODES) == {(8, index) for index in range(66_000 // 256)} | {(16, 0)}
    assert NODES[8, 1] == root_of(LEAVES[256:512])
    assert NODES[16, 0] == root_of(LEAVES[:65_536])


@pytest.mark.parametrize("size", SIZES)
def test_root_and_proofs_are_those_of_the_whole_tree(size: int) -> None:
    first = LEAVES[:size]
    assert Tree(size, read).root == root_of(first) == Frontier().extend(first).root
    for index in places(size):
        assert Tree(size, read).inclusion(index) == inclusion_proof(first, index)
        assert Tree(size, read).consistency(index) == tree.consistency_proof(first, index)
    assert Tree(size, read).consistency(size) == ()


@given(st.data())
def test_any_proof_of_any_size_holds(data: st.DataObject) -> None:
    size = data.draw(st.integers(1, len(LEAVES)))
    index = data.draw(st.integers(0, size - 1))
    path = Tree(size, read).inclusion(index)
    verify_inclusion(LEAVES[index], index=index, size=size, path=path, root=Tree(size, read).root)
    proof = Tree(size, read).consistency(index)
    roots = {"old_root": Tree(index, read).root, "root": Tree(size, read).root}
    verify_consistency(old_size=index, size=size, proof=proof, **roots)


@given(st.integers(0, 700), st.integers(0, 700))
def test_growing_in_two_steps_keeps_what_growing_in_one_does(before: int, more: int) -> None:
    whole = grow(Frontier(), LEAVES[: before + more])
    edge, first = grow(Frontier(), LEAVES[:before])
    edge, second = grow(edge, LEAVES[before : before + more])
    assert (edge, first + second) == whole
    assert edge == Frontier().extend(LEAVES[: before + more])


def test_a_proof_reads_a_few_blocks_each_once() -> None:
    reads: list[int] = []
    grown = Tree(66_000, counted(reads))
    grown.inclusion(65_000)
    grown.consistency(64_321)
    assert len(reads) <= 8
    assert max(reads) <= 256


def test_what_is_not_there_has_no_proof() -> None:
    for index in (-1, 10, 11):
        with pytest.raises(TrustError) as caught:
            Tree(10, read).inclusion(index)
        assert caught.value.code == "journal-range"
    for size in (-1, 11):
        with pytest.raises(TrustError) as caught:
            Tree(10, read).consistency(size)
        assert caught.value.code == "journal-range"


def test_a_kept_node_that_is_missing_is_said() -> None:
    with pytest.raises(TrustError) as caught:
        Tree(600, lambda level, first, count: read(level, first, count)[:-1]).inclusion(5)
    assert caught.value.code == "journal-nodes-missing"
