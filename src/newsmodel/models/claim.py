"""What sources say. Knows ids; stores no verdict."""

from __future__ import annotations

from typing import Literal

from newsmodel.models.record import Record
from newsmodel.values.base import Model
from newsmodel.values.codes import ClaimRelation, Factuality, Mode, SpeechAct
from newsmodel.values.ids import ClaimId
from newsmodel.values.party import Party, Reference
from newsmodel.values.scalars import Text
from newsmodel.values.sequences import Many
from newsmodel.values.when import When


class Response(Model):
    """How a claim answers another."""

    claim: ClaimId
    """The other claim."""
    relation: ClaimRelation
    """How it answers it."""


class Claim(Record):
    """A proposition that a source puts forward, denies or leaves open; its mentions are content, cue and source."""

    kind: Literal["claim"] = "claim"
    """Always `claim`."""
    id: ClaimId
    """The claim's id."""
    text: Text
    """The proposition, undenied."""
    about: Many[Reference] = ()
    """The records, or single facts of them, that the proposition speaks of."""
    source: Party | None = None
    """Who says so; absent for the article's own hearsay (“it is believed”)."""
    reported_by: Many[Party] = ()
    """Through whom it reached the article, outermost first."""
    addressees: Many[Party] = ()
    """To whom it was said."""
    speech_act: SpeechAct
    """The manner of saying it."""
    factuality: Factuality
    """The source's stance to `text`; it alone drives `Bundle.stances`."""
    mode: Mode
    """Whether the words are quoted, told in other words, or both."""
    responds_to: Many[Response] = ()
    """The claims that it answers."""
    when: When | None = None
    """When it was said."""
