"""Which source is asked first for each fact of an article: tables, and nothing that walks them."""

# ruff: noqa: E501  a fact is one row of a table

from __future__ import annotations

from typing import Final

PRECEDENCE: Final[dict[str, tuple[str, ...]]] = {
    "headline": (
        "json-ld:headline", "microdata:headline", "meta:og:title", "visible:h1", "meta:twitter:title", "json-ld:name", "meta:dc.title",
        "meta:dcterms.title", "meta:headline", "meta:parsely-title", "meta:title", "microdata:name", "visible:title",
    ),
    "bylines": (
        "json-ld:author", "microdata:author", "json-ld:creator", "meta:author", "meta:article:author", "meta:byl", "meta:parsely-author", "meta:sailthru.author",
        "meta:dc.creator", "meta:dcterms.creator", "meta:article:author_name", "meta:cxenseparse:author", "meta:og:article:author", "meta:authors", "meta:author-name", "meta:twitter:creator:name",
        "visible:byline",
    ),
    "published": (
        "json-ld:datePublished", "microdata:datePublished", "meta:article:published_time", "meta:datepublished", "meta:og:published_time", "meta:article:published",
        "meta:og:article:published_time", "meta:parsely-pub-date", "meta:sailthru.date", "meta:cxenseparse:recs:publishtime", "meta:dc.date.issued", "meta:dcterms.issued", "meta:dcterms.created", "meta:dc.date", "meta:dcterms.date",
        "meta:pubdate", "meta:publishdate", "meta:publish-date", "meta:publish_date", "meta:publication_date", "meta:publicationdate",
        "meta:date", "meta:rnews:datepublished", "meta:ptime", "meta:originalpublicationdate", "json-ld:dateCreated", "microdata:dateCreated", "meta:article:created",
        "visible:time", "visible:date", "meta:article:modified_time",
    ),
    "modified": (
        "json-ld:dateModified", "microdata:dateModified", "meta:article:modified_time", "meta:og:updated_time", "meta:datemodified",
        "meta:lastmod", "meta:last-modified", "meta:dcterms.modified", "meta:dc.date.modified", "meta:revised", "meta:utime", "meta:article:modified",
    ),
    "language": ("json-ld:inLanguage", "microdata:inLanguage", "html:lang", "meta:content-language", "meta:language", "meta:dc.language", "meta:dcterms.language", "meta:og:locale"),
    "source": ("json-ld:publisher", "microdata:publisher", "meta:og:site_name", "json-ld:sourceOrganization", "meta:dc.publisher", "meta:dcterms.publisher", "meta:publisher", "meta:application-name", "meta:copyright"),
    "section": ("json-ld:articleSection", "microdata:articleSection", "meta:article:section", "meta:parsely-section", "meta:section", "meta:cg", "meta:channel"),
    "keywords": ("json-ld:keywords", "microdata:keywords", "meta:news_keywords", "meta:article:tag", "meta:keywords", "meta:parsely-tags", "meta:sailthru.tags", "meta:dc.subject"),
    "rights": ("json-ld:copyrightNotice", "microdata:copyrightNotice", "json-ld:license", "meta:copyright", "meta:dcterms.rights", "meta:dc.rights", "meta:rights", "link:license"),
    "canonical_url": ("link:canonical", "meta:og:url", "json-ld:mainEntityOfPage", "json-ld:url", "microdata:url"),
    "url": ("record:url", "meta:og:url", "json-ld:url", "link:canonical", "json-ld:mainEntityOfPage", "microdata:url"),
}  # fmt: skip
"""Which source is asked first, for every fact. To know a new source is to add its name here."""

DATING: Final = ("json-ld:datePublished", "microdata:datePublished", "meta:article:published_time", "meta:datepublished", "meta:parsely-pub-date", "meta:dc.date.issued", "meta:pubdate", "meta:date")  # fmt: skip
"""The sources that must agree on the date of publication; others are looser in what they mean."""
