from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from wasl.errors import TrustError
from wasl.journal import tree

LEAVES = st.lists(st.binary(max_size=40), max_size=70)

# Source: RFC 6962's reference tests (the leaves and roots that certificate transparency logs are tested with).
RFC_INPUTS = tuple(
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
)
RFC_ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def hashed(items: list[bytes]) -> list[bytes]:
    return [tree.leaf_hash(item) for item in items]


def code_of(caught: pytest.ExceptionInfo[TrustError]) -> str:
    return caught.value.code


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_of_the_standards_own_tests(size: int) -> None:
    leaves = hashed(list(RFC_INPUTS[:size]))
    assert tree.root_of(leaves).hex() == RFC_ROOTS[size - 1]
    assert tree.Frontier().extend(leaves).root.hex() == RFC_ROOTS[size - 1]


def test_empty_tree() -> None:
    assert tree.root_of([]) == tree.EMPTY_ROOT == tree.Frontier().root == hashlib.sha256(b"").digest()


@given(LEAVES)
def test_frontier_gives_the_root_and_never_changes(items: list[bytes]) -> None:
    leaves, frontier = hashed(items), tree.Frontier()
    for number, leaf in enumerate(leaves):
        before = frontier
        frontier = frontier.append(leaf)
        assert (before.size, before.root) == (number, tree.root_of(leaves[:number]))
    assert (frontier.size, frontier.root) == (len(leaves), tree.root_of(leaves))
    assert len(frontier.peaks) == frontier.size.bit_count()


@given(LEAVES.filter(bool))
def test_root_is_that_of_another_implementation(items: list[bytes]) -> None:
    other = InmemoryTree(algorithm="sha256")
    for item in items:
        other.append_entry(item)
    assert tree.root_of(hashed(items)) == other.get_root()


@given(LEAVES.filter(bool), st.data())
def test_inclusion_holds_for_its_leaf_and_place_only(items: list[bytes], data: st.DataObject) -> None:
    leaves = hashed(items)
    index = data.draw(st.integers(0, len(leaves) - 1))
    path, root = tree.inclusion_proof(leaves, index), tree.root_of(leaves)
    assert path == tree.inclusion_proofs(leaves)[index]
    tree.verify_inclusion(leaves[index], index=index, size=len(leaves), path=path, root=root)
    for place in range(len(leaves)):
        if leaves[place] != leaves[index]:
            with pytest.raises(TrustError):
                tree.verify_inclusion(leaves[index], index=place, size=len(leaves), path=path, root=root)
    with pytest.raises(TrustError):
        tree.verify_inclusion(leaves[index], index=index, size=len(leaves), path=(*path, bytes(32)), root=root)
    for position in range(len(path)):
        shorter = path[:position] + path[position + 1 :]
        with pytest.raises(TrustError):
            tree.verify_inclusion(leaves[index], index=index, size=len(leaves), path=shorter, root=root)
    with pytest.raises(TrustError):
        tree.verify_inclusion(tree.leaf_hash(b"other" * 20), index=index, size=len(leaves), path=path, root=root)


@given(LEAVES, st.data())
def test_consistency_holds_between_any_two_sizes(items: list[bytes], data: st.DataObject) -> None:
    leaves = hashed(items)
    size = data.draw(st.integers(0, len(leaves)))
    old_root, root = tree.root_of(leaves[:size]), tree.root_of(leaves)
    proof = tree.consistency_proof(leaves, size)
    tree.verify_consistency(old_size=size, old_root=old_root, size=len(leaves), root=root, proof=proof)
    wrong = [(bytes(32), root, proof), (old_root, root, (*proof, bytes(32)))]
    if size not in {0, len(leaves)}:
        wrong += [(old_root, bytes(32), proof), (old_root, root, proof[1:]), (old_root, root, proof[:-1])]
        wrong.append((old_root, root, ()))
    for believed, offered, steps in wrong:
        with pytest.raises(TrustError) as caught:
            tree.verify_consistency(old_size=size, old_root=believed, size=len(leaves), root=offered, proof=steps)
        assert code_of(caught) == "journal-fork"


@given(LEAVES.filter(bool), st.data())
def test_proofs_hold_the_hashes_that_another_implementation_names(items: list[bytes], data: st.DataObject) -> None:
    # pymerkle orders a path from left to right and names the leaf, or an older root that is one subtree, too.
    other, leaves = InmemoryTree(algorithm="sha256"), hashed(items)
    for item in items:
        other.append_entry(item)
    index, old = (data.draw(st.integers(low, len(items) - 1 + low)) for low in (0, 1))
    included = other.prove_inclusion(index + 1, len(items)).path
    assert sorted([*tree.inclusion_proof(leaves, index), leaves[index]]) == sorted(included)
    # Where the older tree ends with a subtree of more than one leaf, pymerkle takes that apart further than RFC 6962.
    if old < len(items) and old % 2 and old > 1:
        grown = other.prove_consistency(old, len(items)).path
        assert sorted(tree.consistency_proof(leaves, old)) == sorted(grown)


def test_a_journal_that_lost_or_changed_a_line_is_a_fork() -> None:
    honest = hashed([bytes([number]) for number in range(11)])
    for place in range(7):
        altered = [*honest]
        altered[place] = tree.leaf_hash(b"altered")
        with pytest.raises(TrustError) as caught:
            tree.verify_consistency(
                old_size=7,
                old_root=tree.root_of(honest[:7]),
                size=11,
                root=tree.root_of(altered),
                proof=tree.consistency_proof(altered, 7),
            )
        assert code_of(caught) == "journal-fork"


def test_ranges() -> None:
    leaves = hashed([b"a", b"b"])
    for index in (-1, 2):
        with pytest.raises(TrustError) as caught:
            tree.inclusion_proof(leaves, index)
        assert code_of(caught) == "journal-range"
        with pytest.raises(TrustError) as caught:
            tree.verify_inclusion(leaves[0], index=index, size=2, path=(), root=tree.root_of(leaves))
        assert code_of(caught) == "journal-range"
    for size in (-1, 3):
        with pytest.raises(TrustError) as caught:
            tree.consistency_proof(leaves, size)
        assert code_of(caught) == "journal-range"
    with pytest.raises(TrustError) as caught:
        tree.verify_consistency(old_size=3, old_root=b"", size=2, root=b"", proof=())
    assert code_of(caught) == "journal-shrunk"
