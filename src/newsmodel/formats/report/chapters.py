"""Which records are told with which article. Knows ids and mentions; never what a record says."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from attrs import Factory, frozen

from newsmodel.checks.walk import inside
from newsmodel.formats.report.targets import Target, Targets
from newsmodel.models.article import Article
from newsmodel.models.bundle import AnyRecord, Bundle
from newsmodel.values.when import When

Pair = tuple[AnyRecord, Target]


@frozen(eq=False)
class Chapter:
    """An article with what is told of it; without an article, what rests on none of the bundle's."""

    article: Article | None
    target: Target | None
    records: list[Pair] = Factory(list)
    times: list[tuple[When, Target]] = Factory(list)


def chapters(bundle: Bundle, targets: Targets) -> list[Chapter]:
    """A chapter for each article in order, and a last one for what rests on none, where there is such.

    A record stands with the first article that its words are from. One without words stands where records stand that
    point to it or that it points to; all stand with the article where there is only one.
    """
    made = [Chapter(record, target) for record, target in targets.records if record.kind == "article"]
    rest: list[Pair] = [(record, target) for record, target in targets.records if record.kind != "article"]
    last = made[0] if len(made) == 1 else Chapter(None, None)
    homes = _homes(made, rest, targets) if len(made) > 1 else {}
    for record, target in rest:
        homes.get(target.number, last).records.append((record, target))
    by_event = {id(r.when): homes.get(t.number, last) for r, t in rest if r.kind == "event" and r.when}
    by_article = {chapter.article.id: chapter for chapter in reversed(made) if chapter.article}
    for time, target in targets.times:
        home = by_article.get(time.mention.article) if time.mention else by_event.get(id(time))
        (home or last).times.append((time, target))
    return [*made, last] if last not in made and (last.records or last.times) else made


def _homes(made: Iterable[Chapter], rest: list[Pair], targets: Targets) -> dict[int, Chapter]:
    """Number of the target → the chapter it stands in; without those that nothing binds to an article."""
    by_article = {chapter.article.id: chapter for chapter in made if chapter.article}
    homes: dict[int, Chapter] = {}
    numbers: dict[str, int] = {}
    for record, target in rest:
        numbers.setdefault(record.id, target.number)
        home = next(
            (by_article[m.article] for m, _ in targets.evidence[target.number] if m.article in by_article), None
        )
        if home:
            homes[target.number] = home
    homeless = {target.number for _, target in rest if target.number not in homes}
    if not homeless:
        return homes
    bonds: dict[int, list[int]] = {}
    for record, target in rest:
        for _, _, value in inside(record, ""):
            other = numbers.get(value) if isinstance(value, str) else None
            if other is not None and (other in homeless or target.number in homeless):
                bonds.setdefault(target.number, []).append(other)
                bonds.setdefault(other, []).append(target.number)
    queue = deque(number for number in bonds if number in homes)
    while queue:
        number = queue.popleft()
        for other in bonds[number]:
            if other not in homes:
                homes[other] = homes[number]
                queue.append(other)
    return homes
