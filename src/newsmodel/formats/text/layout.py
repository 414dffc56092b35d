"""What the lines around a report look like: tables of rules, each a pattern over a paragraph's head or tail.

Rules are anchored or bounded and see at most `lines.HEAD` characters. `limit` is the longest paragraph, in
characters, that a rule may claim: a sentence of the report that begins with the same words is longer, or ends otherwise.
To add one, write a row; the tests walk all of them with adversarial lines.
"""

# ruff: noqa: E501  a pattern is one row of a table

from __future__ import annotations

import re
from typing import Final, Literal

from attrs import frozen

Reach = Literal["line", "soft", "hard", "end"]
"""How far a rule reaches: its own paragraph; what follows until the report resumes; all that follows, if it stands in the
later part of the text; all that follows wherever it stands."""


@frozen
class Rule:
    """A kind of line that is no part of the report, or stands beside it."""

    name: str
    pattern: re.Pattern[str]
    limit: int = 240
    reach: Reach = "line"


def _rule(name: str, pattern: str, limit: int = 240, reach: Reach = "line", *, cased: bool = False) -> Rule:
    return Rule(name, re.compile(pattern, 0 if cased else re.IGNORECASE), limit, reach)


_STOP = r"\s?[:.…]{0,3}\Z"
_LABELS = (
    r"advertise?ments?|advert|sponsored(?: content)?|promoted|story continues(?: below)?(?: advertisement)?|breaking news|breaking|"
    r"exclusive|feature|features|analysis|opinion|commentary|editorial|explainer|news|world|politics|video|photos?|gallery|"
    r"press releases?|news releases?|media release|media note|press statement|press release|readout|remarks|transcript|"
    r"fact ?sheets?|for immediate release|immediate release|embargoed [^.]{0,60}|statements?|live|updated|top stor(?:y|ies)|home|"
    r"menu|search|skip to [a-z ]{0,30}|close|share|print|e-?mail|save|listen|watch|play|loading|"
    r"facebook|twitter|whatsapp|linkedin|reddit|telegram|copy link|view original|show caption|hide caption|previous|next|"
    r"back(?: to (?:top|list|news))?|top|translate|language|english|login|log in|sign in|register|subscribe|follow|donate|"
    r"comments?|image|caption|view comments|permalink|trackback|reply|full screen|direct link|embed|pop-out player|please wait|view header|the white house|office of the press secretary|jump to:? ?(?:content|navigation, ?search|navigation|search)|1 ?/ ?[0-9]{1,2}"
)

_BUTTONS = (
    r"share|print|e-?mail|save|listen|watch|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|messenger|pin it|tweet|"
    r"pinterest|instagram|youtube|copy link|more|like|comment|subscribe|follow|close|home|news|about|contact|menu|search"
)

LINES: Final[tuple[Rule, ...]] = (
    _rule("rule or separator", r"[\W_]{1,480}\Z", 4000),
    _rule("label", rf"(?:{_LABELS}){_STOP}", 80),
    _rule("labels in a row", rf"(?:(?:{_BUTTONS})[\s|·•,/]{{1,4}}){{1,16}}(?:{_BUTTONS}){_STOP}"),
    _rule("label in brackets", rf"[\[(]\W?(?:{_LABELS})\W?[\])]\Z", 60),
    _rule("bare address", r"(?:https?://|www\.)\S{1,400}\Z", 480),
    _rule("bare e-mail address", r"\S{1,60}@\S{1,60}\.\S{2,20}\Z", 120),
    _rule("breadcrumbs", r"(?:you are here:? )?\w[\w '’&-]{0,30}(?:[>»›][^>»›]{1,80}){1,8}\Z"),
    _rule("navigation", r"[^|·•]{1,36}(?:[|·•][^|·•]{1,36}){2,20}\Z"),
    _rule("short navigation", r"(?:home|print|share|about|privacy|terms|accept|contact|view|forward|unsubscribe)[^|·•]{0,30}[|·•][^.]{0,100}\Z"),
    _rule("release number", r"(?:press |news |media )?release (?:no\.?|number|#|\([0-9]{4}\))\W{0,3}[\w() ./-]{1,24}\Z", 80),
    _rule("document number", r"(?:[A-Z]{1,6}/){1,4}[A-Z0-9/.-]{1,24}(?:\*|\b[^a-z]{0,20})?\Z", 60, cased=True),
    _rule("check against delivery", r"\W?(?:\(?check against delivery|as (?:prepared|delivered)(?: for delivery)?|transcript (?:as )?delivered)\W{0,3}\Z", 80),
    _rule("cookies", r"(?:we|this (?:site|website)|our (?:site|website|partners)) (?:and our partners )?uses? (?:and our partners )?(?:cookies|technolog)|by (?:continuing|using) (?:to|this|our) |accept (?:all|cookies)|manage (?:cookies|consent|preferences)|cookie (?:policy|settings|notice)|your privacy", 480),
    _rule("official site", r"an official website of the|here.s how you know|official websites use|secure \.gov|a \.(?:gov|mil) website|this is an official (?:u\.s\. )?(?:government )?(?:web ?)?site|(?:official )?(?:u\.s\. )?(?:department|army|navy|air force) (?:web ?)?site", 480),
    _rule("script", r"(?:please )?(?:enable|turn on) javascript|javascript (?:is|must)|your browser does not|this video (?:can|is not)|no media source", 300),
    _rule("share", r"(?:please )?(?:share (?:this|on|via|to)|(?:send|tweet|e-?mail|print|forward|suggest|recommend|bookmark) (?:this|to a|to friend|via|with:?|and share))\b[^.]{0,100}\W{0,3}\Z", 160),
    _rule("share, sized", r"[0-9,.]{1,8}k? (?:shares?|views?|likes?|retweets?|reads?|comments?|responses?)\b[^.]{0,60}\Z", 100),
    _rule("reading time", r"(?:(?:estimated )?read(?:ing)? time\W{0,3})?[0-9]{1,3}[ -]?min(?:ute)?s?[ -](?:read|listen|watch)\b[^.]{0,60}\Z", 100),
    _rule("subscribe", r"\W{0,5}(?:please )?(?:subscribe|sign[ -]up|register (?:now|for|to)|log ?in|join (?:our|the conversation|thousands|[0-9])|get (?:the|our|unlimited|breaking|your|all|daily|news|alerts|more|full)|become an?|support (?:our|us|the [\w ]{2,30}: donate|independent|quality|this)|donate|download (?:the|our)|install|try)\b[^.]{0,100}\b(?:newsletters?|e-?mails?|inbox|free|app|account|alerts?|updates?|subscri\w{2,8}|members?|briefings?|daily|weekly|notifications?|channel|telegram|whatsapp|unlimited|today|journalism|now)\b", 320),
    _rule("subscribe, bare", r"(?:(?:log|sign) ?in to \w{2,12}|subscribe|sign up|register now)\b[^.]{0,80}[.!]?\Z", 120),
    _rule("subscribed", r"(?:you are receiving|you.re receiving|thank you for (?:subscribing|signing|reading|your)|already (?:a )?(?:have an account|subscri|a member)|by (?:providing|entering|clicking|signing|submitting|subscribing)|enter your e-?mail|your e-?mail address|this content is for|to continue reading|to read the full|unlock |i agree to|please check your inbox|we.ll send you|want (?:more|to (?:read|receive|get)))", 420),
    _rule("follow", r"(?:follow|like|find|join|friend|connect with|keep up with|stay connected with|add) (?:us|me|our|@\w{2,30}|(?-i:VOA|NATO|BBC|AP))\b[^.]{0,80}(?:\b(?:on|via|at)\b|@)", 240),
    _rule("follow coverage", r"(?:follow|read|see|find) (?:\S{1,30} ){1,4}coverage\b", 160),
    _rule("continued", r"\W?(?:continued|see|turn to) (?:on |from |to )?(?:page|p\.|next page)\b", 80),
    _rule("follow handle", r"(?:follow|twitter|facebook|instagram|x)\W{1,3}@\w{2,30}", 120),
    _rule("write to us", r"(?:we want to hear from you|write to us|let us know|tell us|what do you think|do you have (?:a|an|any) (?:story|tip|comment|question)|got a tip|have an opinion|send (?:us|your) |contact (?:us|the (?:author|reporter|editor|writer))|email (?:us|the )|e-mail: |to comment|have your say|get in touch)", 320),
    _rule("read more", r"\W{0,3}(?:read more|also read|read also|read (?:next|here|this|the full|original|full)|continue reading|see also|see more|more (?:on|from|about|stories|news|at|like)|watch (?:also|more|now|this|the video|live|:)|watch:|listen (?:to this|now|here|:)|listen:|don.t miss|in pictures|in pics|must read|up next|next in this series|previously:|earlier:|related:|related (?:video|coverage|reading)|recommended:|further reading|click (?:here|on|to|the)|view (?:all|the|in|more|image|original|this)|learn more|find out more|show more|load more|download (?:the|as|this|pdf|image)|opens? in|open in|(?:scroll|swipe|tap) )", 240),
    _rule("more information", r"(?:for|to) (?:see |read |get |learn |find )?(?:more|further|additional|full|other) (?:information|details|news|stories|about|on)\b", 320),
    _rule("editor's note", r"\W{0,3}(?:editor.?s.? (?:note|.s note)|note to (?:readers|editors)|correction|disclaimer|clarification)s?\W{0,2}[:—–-]", 480),
    _rule("disclaimer", r"(?:the )?(?:views|opinions)[^.]{0,60}(?:expressed|of the author)|(?:the )?appearance of (?:u\.s\. )?(?:department|external)|this (?:article|story|work|report|document|page|material|transcript|content)[^.]{0,80}(?:is (?:archived|protected|copyright|provided|published|licen|in the public domain|produced by)|was (?:auto|originally published|first published|produced|generated)|has been (?:archived|published|edited for|auto)|may not be|must comply|cannot be|available under|from a syndicated)", 480),
    _rule("wiki", r"this page is archived|please note that (?:due|by)|note that some listed sources|articles presented on wikinews|pillars of wikinews writing|from wikinews, the free|got a correction|this article is considered|the (?:original|text of this)[^.]{0,60}(?:licen|archived)|all (?:text|content) (?:is )?(?:available|created)", 320),
    _rule("citation", r"[^.!?]{0,160}\bonline by .{0,160}\bhttps?://\S{1,200}\Z|(?:cite this|citation:|how to cite|suggested citation)", 480),
    _rule("rights", r"\W{0,3}(?:©|\(c\)|copyright\b|&copy;)|.{0,160}\ball rights reserved\b|.{0,100}\b(?:re-?publication permitted|distributed with permission|reprinted (?:with|by)|used (?:with|by) permission|do not (?:sell|share) my|acquire licensing rights|licen[sc]ing rights|licensed under (?:an? |the )?(?:creative|cc|gnu|open))\b", 420),
    _rule("standards", r"(?:our standards|terms (?:of (?:use|service|sale)|and conditions|&)|privacy (?:policy|notice|&)|code of (?:conduct|ethics)|site (?:map|index)|accessibility|contact us|about us|advertise with|no fear act|foia)\b[^.]{0,160}\.?\Z", 240),
    _rule("for media, not a record", r"\W{0,2}(?:for (?:information|use of|the information of)[^.]{0,40}media|not (?:an official (?:record|document)|for (?:publication|distribution|release)))", 160),
    _rule("powered by", r".{0,80}\b(?:powered by|auto publish|theme by|proudly|built with|designed by|hosted by)\b", 160),
    _rule("dvids", r"(?:date (?:taken|posted)|story id|web views|photo id|video id|virin|podcast hits|hometown|more like this|register/login to download)\b:?\s?[^.]{0,80}(?:\.[0-9]{2}\.[0-9]{4}[^.]{0,20})?\Z", 110),
    _rule("slug", r"(?:file|slug|id|ref|reference|story id|url|permalink|short ?url|isbn|doi|category|categories|section|topics?|language|translation|font size|a a a|text size|word count|print edition|edition)\W{0,2}[:#=]", 240),
    _rule("special to", r"\W?(?:special|by (?:cable|wireless|telegraph|telephone)|wireless)(?: cable)? to (?:the )?[A-Z][\w .]{2,40}\W{0,3}\Z", 80),
    _rule("signed off", r"(?:i.m|and i.m) (?-i:[A-Z][\w.’'-]{1,20}(?: [A-Z][\w.’'-]{1,20}){1,3})\.?\Z", 80),
    _rule("read original", r"(?:read|view|see|visit)\b[^.]{0,30}\b(?:original|source|website|site|article|full story)\b[^.]{0,60}\Z", 160),
    _rule("question to readers", r"\W{0,3}(?:have you (?:been|ever|seen|got|any)|what did you think|did you (?:make|try|know|see|spot)|were you |are you (?:affected|in |an? ))[^.]{0,160}[?][^.]{0,100}[.!]?\Z"),
    _rule("legal notice", r"\W{0,3}(?:this (?:post|page|article|site) (?:may contain|contains|is (?:for information|not |intended)|does not constitute)|you have (?:read|viewed|reached|used) [^.]{0,60}(?:free|articles?|limit)|not (?:investment|legal) advice|quotes delayed|affiliate links)", 320),
    _rule("thumb", r"(?:was this (?:article|page|story) helpful|rate this|report (?:a|an) (?:typo|error|problem)|did you (?:like|find|enjoy)|how (?:useful|helpful)|if you (?:enjoyed|liked|found|have (?:any )?(?:questions|story)))", 240),
    _rule("wire contact", r"(?:\+?[0-9][0-9 ()./-]{6,20})(?:\W{1,3}\S{1,60}@\S{1,60})?\Z|(?:tel|phone|fax|e-?mail|mobile|telephone)\b\.?:", 160),
)  # fmt: skip
"""Lines that are no part of the report, wherever they stand."""

SECTIONS: Final[tuple[Rule, ...]] = (
    _rule("comments", r"(?:leave (?:a|your) (?:reply|comment|response)|(?:post|add|write|submit) (?:a|your) (?:comment|reply)|comments? (?:are closed|section|policy|\([0-9,]{1,6}\))|[0-9,]{1,6} (?:comments?|responses?|replies|thoughts?)(?: (?:on|to)\b.{0,200})?|join the (?:conversation|discussion)|cancel reply|view (?:all )?comments|discussion about this)\W{0,3}\Z", 260, "hard"),
    _rule("comments, bare", r"(?:reader )?comments?:?\Z", 30, "hard"),
    _rule("glossary", r"(?:words in this story|vocabulary|glossary|word list|key words|new words)\W{0,2}\Z", 60, "hard"),
    _rule("record of a picture or story", r"(?:news|image|video|photo|audio) info\W?\Z", 40, "hard"),
    _rule("line across", r"_{3,80}\Z", 400, "soft"),
    _rule("passed by censor", r"\W?passed by (?:the )?[\w ]{0,30}censor", 80, "hard"),
    _rule("end mark", r"\\?\W{0,4}(?:-\s?30\s?-|-\s?0\s?-|-?usn-?|-?\(?(?:ends?|end of (?:text|transcript|statement|item|article|message))\)?-?|enditem|\\?#\s?#\s?#|\\?###|nnnn|xxx)\W{0,4}\Z", 40, "end"),
    _rule("about the author", r"\W{0,3}about (?:the |this )?(?:authors?|writers?|reporters?|correspondent|blog)\b", 480, "hard"),
    _rule("about the issuer", r"about (?:the |us\b)?(?-i:[A-Z])[^.]{0,80}:?\Z", 100, "hard"),
    _rule("related", r"(?:related|recommended|popular|trending|latest|similar|more|top|featured|other|recent|most (?:read|viewed|popular|shared))(?: \w{2,12}){0,2} (?:news|stor(?:y|ies)|articles?|posts?|links?|topics?|content|headlines|coverage|videos?|reading|documents|materials|pages?|items)\W{0,2}\Z", 80, "soft"),
    _rule("related, other", r"(?:more on this story|more from \S.{0,60}|you (?:may|might) (?:also )?(?:like|be interested).{0,40}|read (?:more|next|also)|see also|also (?:read|see|on).{0,40}|related|what to read next|in (?:this|other) (?:section|news)|around the web|sister links|share this|from the web|don.t miss|elsewhere on|up next|keep reading|next article|previous article|recommended for you)\W{0,3}\Z", 90, "soft"),
    _rule("sources", r"(?:sources?|references?|external links?|links?|footnotes?|citations?|bibliography|on the (?:web|net)|credits|notes|tags?|topics?|categories|keywords|attachments?|documents?)\W{0,2}\Z", 40, "soft"),
    _rule("tags", r"(?:filed (?:under|in)|posted in|tags?|tagged(?: (?:with|as|under))?|topics?|related topics?|categories|category|keywords)\b ?[:—–-].{0,300}", 360, "soft"),
    _rule("tags, loose", r"(?:filed (?:under|in)|posted in|tagged (?:with|as|under))\b.{0,200}", 260, "soft"),
    _rule("contact", r"(?:media|press|point of|points of|news media|public affairs|editorial|for (?:media|press)|for more information|further information|investor|release|pr)? ?(?:contacts?|inquiries|enquiries|office|information|queries|relations)(?: (?:for media|information|details|us))?\W{0,2}(?:[:—–-].{0,300})?\Z", 420, "soft"),
    _rule("newsletter", r"(?:subscribe to|sign up (?:for|to)|get (?:the|our)) [^.]{0,60}(?:newsletter|inbox|briefing|headlines)\b.{0,100}", 240, "soft"),
    _rule("reply form", r"(?:your e-?mail address will not be published|required fields are marked|name \(required\)|name ?\*|notify me of|save my name|post comment)", 320, "hard"),
)  # fmt: skip
"""Lines after which, late in a text, no report follows."""

CAPTIONS: Final[tuple[Rule, ...]] = (
    _rule("this photo", r"(?:in )?this (?:[a-z0-9.,]{1,12} ){0,5}(?:photo|photograph|image|picture|handout|screenshot|frame grab)\b", 900),
    _rule("photo label", r"[\[(]?(?:file |cover )?(?:photo|image|picture|graphic|map|illustration|photograph|video|screenshot)s? ?(?:(?:caption|credit|source)s? ?)?(?::|by (?-i:[A-Z])|courtesy|credit\b)|[\[(]?(?:file )?photos? (?:[—–-]|/)", 900),
    _rule("media label", r"(?:image|media|picture|video|photo) (?:source|caption|copyright)\b", 600),
    _rule("caption label", r"(?:caption|cutline|photo)\b ?[:—–-]", 600),
    _rule("file photo", r"(?:file photo|file picture|file image)\b|(?-i:FILE)\b ?[-–—:]", 900),
    _rule("counted photo", r"[0-9]{1,2} ?/ ?[0-9]{1,2} (?:show caption|.{0,20}caption)|view caption|show caption|hide caption", 900),
)  # fmt: skip
"""A caption by its beginning."""

CAPTION_ENDS: Final[tuple[Rule, ...]] = (
    _rule("credit in brackets", r".{0,440}[\[(](?:[^()\[\]]{0,80}\b(?:photo|image|picture|video|file|graphic|courtesy|handout|getty|afp|epa|screengrab|screenshot|photograph)\b[^()\[\]]{0,120})[\])]\W{0,2}\Z", 900),
    _rule("credit at the end", r".{0,440}\b(?:getty images|via getty|(?:ap|afp|epa|reuters|xinhua|tass|yonhap|navy|army|force|corps|dod|courtesy|file|handout|un) (?:photo|image|picture)s?(?:/[\w .]{2,40}|\s?\d{0,4})?|photo by .{3,60}|photo courtesy .{3,60}|photo: .{2,60}|/handout)\.?\Z", 700),
    _rule("handout", r".{0,440}/(?:handout|pool|file|ap|afp|reuters|epa|getty|tass|xinhua|anadolu|shutterstock)\b[^.]{0,60}\.?[\])]?\Z", 700),
)  # fmt: skip
"""A caption by its end."""

_DAY = (
    r"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? [0-9]{1,2}, [0-9]{4}"
    r"|[0-9]{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? [0-9]{4})"
)
DATED_END: Final = re.compile(rf".{{0,470}}, {_DAY}\.\Z", re.IGNORECASE)
"""“… in Pyongyang, North Korea, May 8, 2016.”: so end captions, seldom sentences of a report."""

POINTED: Final = re.compile(
    r".{0,300}[(,] ?(?:left|right|cent(?:er|re)|second|third|first|pictured|seen here|l-r|far left|far right|from left|top|bottom)"
    r"(?: (?:from|to) (?:left|right))?[,:)]",
    re.IGNORECASE,
)
"""“President X, left, shakes …”"""

PAST: Final = re.compile(r"\b(?:was|were|said|says|told|has been|had been|have been|will be)\b")

KICKER: Final = re.compile(
    rf"(?:(?:{_LABELS}|interview|podcast|report|policy brief|backgrounder|issue brief|fact sheets? (?:&|and) briefs) ?(?:[/|·:»>–-] ?.{{0,50}})?|[\w.&-]{{1,12}} (?:exclusive|feature|analysis|special report|report|opinion|news)|(?:ministry|department|office|embassy|permanent mission|headquarters|government|republic|kingdom|bureau|directorate) of [\w ]{2, 40}|history|military|defen[cs]e|"
    r"middle east|asia|europe|africa|americas|u\.?s\.?|national|international|security|diplomacy|blog|archive|(?:full|half)-time: .{2,50}|[\w ]{3,20} wrap)\W{0,2}\Z",
    re.IGNORECASE,
)
"""A line above a headline that says what sort of piece it is."""

PLACE: Final = re.compile(
    r"(?:(?-i:[A-Z])[\w.'’-]{1,24}[ ,]{1,2}){0,5}(?-i:[A-Z])[\w.'’-]{1,24},? (?-i:[A-Z][\w.]{0,20}(?: [A-Z]\w{1,20}){0,2})\W?\Z|(?-i:[A-Z][A-Z .,'’-]{3,50})\Z",
    re.IGNORECASE,
)
"""“FORT BRAGG, NC, UNITED STATES”, “Vienna, Austria”."""

SALUTATION: Final = re.compile(
    r"(?:mr\.?|madam|mrs\.?|ms\.?|dear|excellenc|ladies|distinguished|your excellenc|honou?rable|good (?:morning|afternoon|evening)|"
    r"friends|colleagues|esteemed|comrades|thank you)\b.{0,200}[,:!.]\Z",
    re.IGNORECASE,
)
"""How speeches begin."""

TRAILING_MARK: Final = re.compile(
    r"[ \t\n]{1,8}\(?(?:-\s?0\s?-|-\s?30\s?-|\(?END\)?|Enditem|ENDS|-USN-|\\?###|-end-|#\s#\s#)\)?\s?\Z"
)
"""An end mark on the report's last line."""


REPORTED_SPEECH: Final = re.compile(
    r"[^\n]{0,440}\b(?:said|told|wrote|pleaded|shouted|urged|demanded|warned|declared|according to|he says|she says|officials say)\b"
)
"""What a notice hardly ever has, and a report often."""


def first_match(rules: tuple[Rule, ...], words: str, length: int) -> Rule | None:
    """The first rule that claims a paragraph of that length by these words of it."""
    return next((rule for rule in rules if length <= rule.limit and rule.pattern.match(words)), None)
