"""Delegations, wording by wording."""

from __future__ import annotations

import pytest

import newsmodel as nm

CASES: dict[str, list[tuple[str, list[tuple[str, str]]]]] = {
    "led by": [
        (
            "A U.S. congressional delegation led by Senator Lindsey Graham met President Tsai.",
            [("United States", "Lindsey Graham")],
        ),
        (
            "The delegation of the Workers' Party of Korea, headed by Choe Ryong Hae, left.",
            [("Workers' Party of Korea", "Choe Ryong Hae")],
        ),
        (
            "The Sudanese army's delegation, which is led by Maj. Gen. Mahjoub Bushra, came.",
            [("Sudanese army", "Mahjoub Bushra")],
        ),
    ],
    "headed the": [
        ("Foreign Minister Hakan Fidan headed the Turkish negotiating team in Geneva.", [("Turkey", "Hakan Fidan")]),
    ],
    "at the head of": [
        ("General Pak Jong-chon, at the head of a 12-member delegation, arrived.", [("", "Pak Jong-chon")]),
    ],
    "from and of": [
        ("A delegation from Cuba arrived in Moscow on Monday.", [("Cuba", "")]),
        ("They followed a delegation of Nobel Prize winners.", [("", "")]),
    ],
    "his delegation": [("Mr. Smith and his delegation visited Kabul.", [("", "Smith")])],
    "coordinated": [
        ("The Russian and Ukrainian delegations met. Both delegations left.", [("Russia", ""), ("Ukraine", "")]),
        (
            "They invited the Russian delegation led by Mr. Shoigu, as well as Chinese officials.",
            [("Russia", "Shoigu"), ("China", "")],
        ),
    ],
    "sent": [("A U.S.-British team sent to Kiev left on Monday.", [("United States", "")])],
    "told again": [("Our delegation met the king. Our delegation left on Friday.", [("", "")])],
    "bodies": [
        (
            "A joint Department of State and Department of Justice delegation, led by Todd D. Robinson, came.",
            [("Department of State", "Todd D. Robinson")],
        ),
        (
            "Chairman Dick Lugar will lead a delegation of members. The Foreign Relations Committee delegation left.",
            [("Foreign Relations Committee", "Dick Lugar")],
        ),
    ],
    "accompanied by": [
        ("Brig. Gen. Toine Beukering was accompanied on this trip by 19 students.", [("", "Toine Beukering")]),
    ],
    "apposition to a possessor": [
        (
            "Kinshasa's, a nine-member team led by Deputy Prime Minister Jean Lumande, spoke of peace talks.",
            [("Democratic Republic of the Congo", "Jean Lumande")],
        ),
    ],
    "none": [
        ("Israeli team coach Alon Hazan said the team won the match 3-1.", []),
        ("The search team found nothing.", []),
        ("A Turkish rescue team sent to Nepal found nobody.", []),
        ("Chinese officials said so.", []),
    ],
}


@pytest.mark.parametrize(("text", "expected"), [case for cases in CASES.values() for case in cases])
def test_delegation(text: str, expected: list[tuple[str, str]]) -> None:
    """Who sent a delegation and who leads it."""
    bundle = nm.extract(nm.Article(id="article:a", text=text))

    def name(id_: str | None) -> str:
        record = bundle.get(id_) if id_ else None
        return record.names[0].text if isinstance(record, nm.Actor) else ""

    assert expected == [(name(next(iter(d.represents), None)), name(d.head)) for d in bundle.delegations]


def test_size_members_hosts() -> None:
    """A 12-member delegation, its named members, and who receives it."""
    text = "Pyongyang invited a 12-member Russian delegation, including Anna Orlova and Igor Petrov."
    (delegation,) = nm.extract(nm.Article(id="article:a", text=text)).delegations
    assert delegation.size is not None
    assert 12 == delegation.size.value
    assert 2 == len(delegation.members)
    assert 1 == len(delegation.hosts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks were in Ukraine. A U.S. team sent to Kiev left on Monday.", ["Ukraine"]),
        ("He led a congressional delegation to Ecuador.", ["Ecuador"]),
        ("The Iranian delegation was received by President Putin.", ["Vladimir Putin", "Putin"]),
    ],
)
def test_host(text: str, expected: list[str]) -> None:
    """Who receives a delegation, or where it is sent."""
    bundle = nm.extract(nm.Article(id="article:a", text=text))
    (delegation,) = bundle.delegations
    assert {bundle.get(host).names[0].text for host in delegation.hosts} <= set(expected)  # type: ignore[union-attr]
    assert delegation.hosts
