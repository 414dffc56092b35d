// News about diplomacy and military affairs: the documents of newsmodel's schema 1.0 as types.
// Made by `make schemas` from the bundle's JSON Schema, which says more: patterns, bounds, rules across fields.

/** A person, state, force, organization or group that an article names. */
export interface Actor {
  /** Always `actor`. */
  kind: "actor";
  /** The actor's id. */
  id: ActorId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** What kind of actor it is. */
  type: ActorType;
  /** Its names, the fullest first; empty for one known by description only. */
  names: Name[];
  /**
   * The state it is or belongs to, for states and organizations; a person's is told by positions and affiliations.
   */
  country?: CountryCode;
  /** Posts, ranks and titles, in the order of the text. */
  positions: Position[];
  /** The states and organizations it belongs to. */
  affiliations: ActorId[];
}

/** The id of an actor. */
export type ActorId = `actor:${string}`;

/**
 * What kind of actor it is.
 *
 * - `person`: A single human being.
 * - `state`: A state, or its government acting for it.
 * - `government_body`: A ministry, parliament, court, agency or office of a state.
 * - `armed_force`: A military service, command or unit of a state.
 * - `armed_group`: A non-state armed group, rebel force or militia.
 * - `political_party`: A political party or movement.
 * - `company`: A business.
 * - `media`: A news outlet, agency, broadcaster or blog.
 * - `international_organization`: An organization or alliance of states.
 * - `organization`: Any other organization: institute, charity, university, church.
 * - `population`: A people or the inhabitants of a place.
 * - `group`: A set of persons or states that is no organization.
 * - `unknown`: An actor of whom the text does not say what it is.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type ActorType = "person" | "state" | "government_body" | "armed_force" | "armed_group" |
  "political_party" | "company" | "media" | "international_organization" | "organization" | "population" |
  "group" | "unknown" | `x-${string}:${string}`;

/** One piece of news as it arrived: nothing cut, its parts marked as regions. */
export interface Article {
  /** Always `article`. */
  kind: "article";
  /** The article's id. */
  id: ArticleId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** All of the text with newlines as \n; every offset counts its Unicode code points from 0. */
  text: string;
  /** The parts of the text, in its order, without overlap (NM105). */
  regions: Region[];
  /** The headline. */
  headline?: Text;
  /** The lines under the headline that sum the story up. */
  deck?: Text;
  /** Who is named as author. */
  bylines: Byline[];
  /** The dateline. */
  dateline?: Dateline;
  /** When it was published. */
  published?: When;
  /** When it was last changed. */
  modified?: When;
  /** The language of the text. */
  language?: LanguageTag;
  /** Who published it. */
  source?: Source;
  /** Where it was found. */
  url?: Url;
  /** The address that its publisher calls the right one. */
  canonical_url?: Url;
  /** The section it ran in. */
  section?: Text;
  /** The publisher's keywords. */
  keywords: Text[];
  /** The rights statement. */
  rights?: Text;
  /** Whether the publisher stands by it. */
  status?: ArticleStatus;
}

/** The id of an article. */
export type ArticleId = `article:${string}`;

/**
 * Whether its publisher stands by an article.
 *
 * - `usable`: May be used as published.
 * - `corrected`: Was corrected after publication.
 * - `withheld`: Is not yet to be published.
 * - `withdrawn`: Was taken back by the publisher.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type ArticleStatus = "usable" | "corrected" | "withheld" | "withdrawn" | `x-${string}:${string}`;

/**
 * Where a weapon system is launched from.
 *
 * - `silo`: Launched from an underground silo.
 * - `road_mobile`: Carried and launched by a road vehicle.
 * - `rail_mobile`: Carried and launched by a train.
 * - `submarine`: Launched from a submarine.
 * - `ship`: Launched from or based on a surface ship.
 * - `air`: Launched from an aircraft.
 * - `underwater`: Launched from under water other than by a submarine.
 * - `fixed_pad`: Launched from a fixed pad or emplacement.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type Basing = "silo" | "road_mobile" | "rail_mobile" | "submarine" | "ship" | "air" | "underwater" |
  "fixed_pad" | `x-${string}:${string}`;

/** Records of one or several articles in flat lists, linked by id. */
export interface Bundle {
  /** Always `bundle`. */
  kind: "bundle";
  /** The address of a JSON Schema, for editors; kept as it is, never fetched. */
  $schema?: Uri;
  /** The version of the schema. */
  schema_version: "1.0";
  /** How the records came to be known, where they do not say otherwise. */
  provenance?: Provenance;
  /** The articles. */
  articles: Article[];
  /** Who acts. */
  actors: Actor[];
  /** Groups sent on somebody's behalf. */
  delegations: Delegation[];
  /** Weapons, carriers, sensors. */
  weapon_systems: WeaponSystem[];
  /** Where things happen. */
  places: Place[];
  /** What happens. */
  events: Event[];
  /** What sources say. */
  claims: Claim[];
  /** Lasting ties between records. */
  relations: Relation[];
  /** One for each time expression of the texts. */
  times: When[];
  extensions: Extensions;
}

/** Who is named as having written the article. */
export interface Byline {
  /** The name as printed, without “By”. */
  name: Text;
  /** The actor that it names, where there is a record. */
  actor?: ActorId;
}

/**
 * In what capacity somebody belongs to a delegation.
 *
 * - `deputy`: Stands in for or next to the head of the delegation.
 * - `member`: A full member of the delegation.
 * - `alternate`: A substitute for a member.
 * - `observer`: Sent to observe.
 * - `accompanying`: Travels with the delegation or its head.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type Capacity = "deputy" | "member" | "alternate" | "observer" | "accompanying" |
  `x-${string}:${string}`;

/** A stated property that has no field of its own. */
export interface Characteristic {
  /** What is stated: “warhead mass”, “novelty”. */
  property: Text;
  /** The value as worded. */
  text?: Text;
  /** The value as an amount. */
  quantity?: Quantity;
}

/** A proposition that a source puts forward, denies or leaves open; its mentions are content, cue and source. */
export interface Claim {
  /** Always `claim`. */
  kind: "claim";
  /** The claim's id. */
  id: ClaimId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** The proposition, undenied. */
  text: Text;
  /** The records, or single facts of them, that the proposition speaks of. */
  about: Reference[];
  /** Who says so; absent for the article's own hearsay (“it is believed”). */
  source?: Party;
  /** Through whom it reached the article, outermost first. */
  reported_by: Party[];
  /** To whom it was said. */
  addressees: Party[];
  /** The manner of saying it. */
  speech_act: SpeechAct;
  /** The source's stance to `text`; it alone drives `Bundle.stances`. */
  factuality: Factuality;
  /** Whether the words are quoted, told in other words, or both. */
  mode: Mode;
  /** The claims that it answers. */
  responds_to: Response[];
  /** When it was said. */
  when?: When;
}

/** The id of a claim. */
export type ClaimId = `claim:${string}`;

/**
 * How one claim answers another.
 *
 * - `denies`: Says that the other claim is not so.
 * - `contradicts`: Says something that cannot be true together with the other claim.
 * - `corroborates`: Supports the other claim.
 * - `qualifies`: Limits the other claim or adds a condition.
 * - `repeats`: Says the same again.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type ClaimRelation = "denies" | "contradicts" | "corroborates" | "qualifies" | "repeats" |
  `x-${string}:${string}`;

/** How sure the maker of a record was, from 0 to 1. */
export type Confidence = number;

/** ISO 3166-1 alpha-3, a former country's code (ISO 3166-3: SUN, YUG), or XKX for Kosovo. */
export type CountryCode = string;

/** The place, and often the date, before the first sentence. */
export interface Dateline {
  /** The dateline as printed. */
  text: Text;
  /** The place that it names, where there is a record. */
  place?: PlaceId;
}

/** People sent by a state or organization to act for it. */
export interface Delegation {
  /** Always `delegation`. */
  kind: "delegation";
  /** The delegation's id. */
  id: DelegationId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** Who sent it (NM302 where nobody is named). */
  represents: ActorId[];
  /** Who leads it (NM301 where that is no person). */
  head?: ActorId;
  /** Who else belongs to it. */
  members: Member[];
  /** Who receives it. */
  hosts: ActorId[];
  /** How many people it has. */
  size?: Quantity;
  /** The visit it makes; place and time stand there. */
  visit?: EventId;
  /** The event it was sent for. */
  occasion?: EventId;
}

/** The id of a delegation. */
export type DelegationId = `delegation:${string}`;

/**
 * A date as precise as it is known: EDTF (ISO 8601-2) levels 0 and 1 with four-digit years, and the seasons 21 to 41. Qualifiers at the end: ? uncertain, ~ approximate, % both. X is a digit not specified. In an interval, .. is an open end and nothing an unknown one.
 */
export type Edtf = string;

/** One happening, told once however often the article speaks of it. */
export interface Event {
  /** Always `event`. */
  kind: "event";
  /** The event's id. */
  id: EventId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** What kind of happening. */
  type: EventType;
  /** A short name for it. */
  label?: Text;
  /** When; equal to one of the bundle's `times` (NM106). */
  when?: When;
  /** Where. */
  places: PlaceId[];
  /** Who and what took part; a role may repeat. */
  participants: Participant[];
  /** Whether the article presents it as real. */
  status: EventStatus;
  /** The event it is a part of. */
  parent?: EventId;
  /** The event that it commemorates. */
  commemorates?: EventId;
  /** Which one it is in a row of the same: 70 for the 70th anniversary. */
  ordinal?: Ordinal;
}

/** The id of an event. */
export type EventId = `event:${string}`;

/**
 * Whether the article tells an event as real; `unknown` where sources differ.
 *
 * - `occurred`: It has happened.
 * - `ongoing`: It is going on at the time of the article.
 * - `planned`: It is announced or arranged for the future.
 * - `postponed`: It was put off.
 * - `cancelled`: It was planned and called off.
 * - `did_not_occur`: The text says that it did not happen.
 * - `hypothetical`: It is supposed, feared, floated or conditional.
 * - `generic`: It is spoken of in general or as a habit, not as one happening.
 * - `unknown`: Whether it happened is what sources disagree on or leave open.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type EventStatus = "occurred" | "ongoing" | "planned" | "postponed" | "cancelled" | "did_not_occur" |
  "hypothetical" | "generic" | "unknown" | `x-${string}:${string}`;

/**
 * What kind of happening an event is.
 *
 * - `meeting`: Two or more parties come together to talk or to be briefed.
 * - `visit`: A person or delegation travels to another country, institution or installation as a guest.
 * - `invitation`: A party asks another to visit, attend or join.
 * - `summit`: Heads of state or government meet.
 * - `negotiation`: Parties bargain over an agreement or a settlement.
 * - `mediation`: A third party helps others towards a settlement.
 * - `call`: Parties speak by telephone or video link.
 * - `reception`: A host receives guests formally: a welcome, a banquet, an audience.
 * - `message_delivery`: A letter, note or message is carried from a sender to an addressee.
 * - `ceremony`: A formal act other than a commemoration: an inauguration, a funeral, an award, a commissioning.
 * - `commemoration`: An anniversary, a holiday or the dead are marked.
 * - `agreement_signing`: Parties reach, sign, ratify or join an agreement, treaty or contract.
 * - `agreement_ended`: A party leaves, suspends or breaks an agreement, or it lapses.
 * - `ceasefire`: Parties stop or agree to stop fighting for a time.
 * - `armistice`: Hostilities of a war end by armistice, surrender or peace settlement.
 * - `recognition`: A party recognizes a state or government, or opens or restores diplomatic relations.
 * - `expulsion`: Persons are made to leave, or relations are cut: diplomats expelled, an embassy closed.
 * - `vote`: A body votes on, adopts, vetoes or rejects a law, resolution or motion.
 * - `election`: Voters choose office-holders or decide a referendum.
 * - `sanction_imposed`: Sanctions, an embargo, a ban or a freeze are put on or tightened.
 * - `sanction_lifted`: Sanctions, an embargo, a ban or a freeze are eased or ended.
 * - `statement`: An official act of speech: a condemnation, protest, warning, demand, welcome or declaration.
 * - `appointment`: A person takes or is given an office or command.
 * - `dismissal`: A person loses or gives up an office or command.
 * - `protest`: A crowd demonstrates, strikes or riots.
 * - `detention`: A person is arrested, held, abducted or taken prisoner.
 * - `trial`: A person is charged, tried, convicted, sentenced or acquitted.
 * - `weapon_test`: A weapon is fired, launched or flown to try it out.
 * - `nuclear_test`: A nuclear device is exploded to try it out.
 * - `satellite_launch`: A satellite or spacecraft is launched or put into orbit.
 * - `weapon_display`: Weapons are shown to guests or the public.
 * - `weapon_unveiling`: A weapon is presented for the first time, or a ship is launched from the yard.
 * - `parade`: Troops or weapons parade.
 * - `arms_transfer`: Arms or military equipment are supplied, sold, lent, bought or promised to another party.
 * - `arms_production`: Arms are developed, ordered from home industry, built or put into service.
 * - `disarmament`: Arms are destroyed, dismantled, surrendered or given up.
 * - `exercise`: Forces train or manoeuvre, alone or with others.
 * - `deployment`: Forces or weapons are sent, stationed or moved into place.
 * - `mobilization`: Forces are called up, raised or put on alert.
 * - `withdrawal`: Forces or weapons are pulled out or retreat.
 * - `attack`: A target is struck by fire, bombing, torpedo, explosive device or armed assault.
 * - `interception`: A missile, aircraft or vessel is intercepted, shot down, escorted or turned back.
 * - `armed_clash`: Two sides fight: a battle, an offensive, a capture of ground.
 * - `incursion`: Forces cross into another's land, waters or airspace, up to invasion.
 * - `war`: A war as a whole, or its outbreak or declaration.
 * - `seizure`: A ship, aircraft, cargo, building or power is seized, hijacked or confiscated.
 * - `blockade`: Movement to a place, port or sea lane is barred by force; a siege.
 * - `cyber_operation`: Computers or networks are attacked, entered or spied on.
 * - `border_closure`: A border, crossing or airspace is closed.
 * - `aid`: Money, goods or support other than arms are given or pledged; rescue and relief.
 * - `accident`: A crash, sinking, explosion, leak or disaster that nobody intended.
 * - `death`: Persons are killed, wounded or die, where that is the news itself.
 * - `other`: A happening that belongs to none of the other types.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type EventType = "meeting" | "visit" | "invitation" | "summit" | "negotiation" | "mediation" | "call" |
  "reception" | "message_delivery" | "ceremony" | "commemoration" | "agreement_signing" | "agreement_ended" |
  "ceasefire" | "armistice" | "recognition" | "expulsion" | "vote" | "election" | "sanction_imposed" |
  "sanction_lifted" | "statement" | "appointment" | "dismissal" | "protest" | "detention" | "trial" |
  "weapon_test" | "nuclear_test" | "satellite_launch" | "weapon_display" | "weapon_unveiling" | "parade" |
  "arms_transfer" | "arms_production" | "disarmament" | "exercise" | "deployment" | "mobilization" |
  "withdrawal" | "attack" | "interception" | "armed_clash" | "incursion" | "war" | "seizure" | "blockade" |
  "cyber_operation" | "border_closure" | "aid" | "accident" | "death" | "other" | `x-${string}:${string}`;

/** Facts of other projects, each under a URI of theirs, kept verbatim. */
export type Extensions = { [key: string]: Json };

/**
 * How far the source commits itself (FactBank's values by name).
 *
 * - `certain`: The source holds that it is so.
 * - `probable`: The source holds that it is probably so.
 * - `possible`: The source holds that it may be so.
 * - `certain_not`: The source holds that it is not so.
 * - `probable_not`: The source holds that it is probably not so.
 * - `possible_not`: The source holds that it may not be so.
 * - `uncommitted`: The source takes no stand on whether it is so.
 */
export type Factuality = "certain" | "probable" | "possible" | "certain_not" | "probable_not" | "possible_not"
  | "uncommitted";

/** A JSON pointer (RFC 6901) to a field within its record. */
export type FieldPointer = string;

/** An id that somebody else gave to the same thing. */
export interface Identifier {
  /** Whose: `wikidata`, `iso3166-1-alpha3`, `iso3166-3`, `geonames`, `url`, or the name of a foreign format. */
  scheme: Text;
  /** The id as they write it. */
  value: Text;
}

/** Any JSON value. */
export type Json = { [key: string]: Json } | Json[] | string | boolean | number | null;

/** A language tag in the form of BCP 47 (RFC 5646); registration of the subtags is not checked. */
export type LanguageTag = string;

/** Degrees north of the equator, WGS 84. */
export type Latitude = number;

/** Degrees east of Greenwich, WGS 84. */
export type Longitude = number;

/** Somebody who belongs to a delegation. */
export interface Member {
  /** Who. */
  actor: Party;
  /** In what capacity. */
  capacity?: Capacity;
}

/** Exact words of an article, as evidence. Discontinuous evidence is several mentions. */
export interface Mention {
  /** The article whose text is pointed into. */
  article: ArticleId;
  /** Where the words begin in `Article.text`, in Unicode code points from 0. */
  start: Offset;
  /** Where they end, exclusive; `check()` finds an end before the start or outside the text (NM104). */
  end: Offset;
  /** The words themselves, equal to the slice of `Article.text`; `check()` finds where they differ (NM104). */
  text: Text;
  /** What the words are: a name, a trigger, a cue … */
  form: MentionForm;
  /** The fact in its record that the words support, as a JSON pointer; absent where they support the whole record. */
  field?: FieldPointer;
}

/**
 * What the words of a mention are in the text.
 *
 * - `name`: A proper name.
 * - `nominal`: A description by a common noun.
 * - `pronoun`: A pronoun.
 * - `trigger`: The words that tell of an event.
 * - `cue`: The words that mark speech, belief or hearsay.
 * - `content`: The words that were said or are claimed.
 * - `source`: The words for the source of a claim.
 * - `time`: A time expression.
 * - `quantity`: A number or measure.
 * - `attribute`: The words for a property.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type MentionForm = "name" | "nominal" | "pronoun" | "trigger" | "cue" | "content" | "source" | "time" |
  "quantity" | "attribute" | `x-${string}:${string}`;

/**
 * Whether the words are quoted, told in other words, or both.
 *
 * - `direct`: In the source's own words, quoted.
 * - `indirect`: In the reporter's words.
 * - `mixed`: Partly quoted, partly in the reporter's words.
 */
export type Mode = "direct" | "indirect" | "mixed";

/**
 * The part of the stated time that is meant.
 *
 * - `early`: In the first part of the period.
 * - `mid`: In the middle of the period.
 * - `late`: In the last part of the period.
 */
export type Modifier = "early" | "mid" | "late";

/** One name of an actor, a place or a weapon system. */
export interface Name {
  /** The name without titles or articles. */
  text: Text;
  /** What kind of name it is. */
  form: NameForm;
  /** The language of the name, where known. */
  language?: LanguageTag;
}

/**
 * What kind of name it is.
 *
 * - `primary`: The fullest or most usual name.
 * - `alias`: Another name for the same.
 * - `acronym`: An acronym or initialism.
 * - `native`: The name in its own language and script.
 * - `transliteration`: The name carried over from another script.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type NameForm = "primary" | "alias" | "acronym" | "native" | "transliteration" |
  `x-${string}:${string}`;

/** A finite number between -(2^53-1) and 2^53-1. */
export type Number = number;

/** A position in a text, in Unicode code points from 0. */
export type Offset = number;

/** Which one in a row, from 1. */
export type Ordinal = number;

/** A party to an event and its part in it. */
export interface Participant {
  /** Who or what, as worded: the delegation where the text says delegation, the person where it names the person. */
  party: Party;
  /** Its part. */
  role: Role;
  /** How many took part. */
  quantity?: Quantity;
}

/** Exactly one of a record's id and a description in the article's words (“some analysts”, “the letter”). */
export interface Party {
  /** The record that is meant. */
  record?: RecordId;
  /** The words for somebody or something that has no record of its own. */
  description?: Text;
}

/** A place that an article names. */
export interface Place {
  /** Always `place`. */
  kind: "place";
  /** The place's id. */
  id: PlaceId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** Its names, the fullest first. */
  names: Name[];
  /** What kind of place it is. */
  type?: PlaceType;
  /** The country it lies in or is. */
  country?: CountryCode;
  /** The state that the same name also means. */
  actor?: ActorId;
  /** Degrees north of the equator, WGS 84. */
  latitude?: Latitude;
  /** Degrees east of Greenwich, WGS 84. */
  longitude?: Longitude;
  /** The place it lies in. */
  within?: PlaceId;
}

/** The id of a place. */
export type PlaceId = `place:${string}`;

/**
 * What kind of place it is.
 *
 * - `country`: A country or dependent territory.
 * - `region`: A province, state, district or area without sharp bounds.
 * - `city`: A city, town or village.
 * - `sea`: A sea, strait, gulf, river or other water.
 * - `facility`: A building, plant, airport, port or crossing.
 * - `base`: A military base or camp.
 * - `site`: A test site, launch site, battlefield or range.
 * - `other`: A place of none of the other types.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type PlaceType = "country" | "region" | "city" | "sea" | "facility" | "base" | "site" | "other" |
  `x-${string}:${string}`;

/** A post, rank or title that somebody holds or held. */
export interface Position {
  /** The title as stated: “Defence Minister”, “Brig. Gen.” */
  title: Text;
  /** The organization it is held in. */
  organization?: ActorId;
  /** The state it is held for. */
  of?: ActorId;
  /** When it was held. */
  when?: When;
}

/**
 * How the subject of a relation stands to its object.
 *
 * - `allied_with`: The subject is an ally or partner of the object.
 * - `hostile_to`: The subject is an enemy or rival of the object.
 * - `resembles`: The subject looks or works like the object.
 * - `member_of`: The subject belongs to the organization or group.
 * - `part_of`: The subject is a part of, or one singled out of, the object.
 * - `commands`: The subject leads or commands the object.
 * - `successor_of`: The subject took the place of the object.
 * - `same_as`: Subject and object are one and the same.
 * - `related_to`: The two belong together in a way that none of the others names.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type Predicate = "allied_with" | "hostile_to" | "resembles" | "member_of" | "part_of" | "commands" |
  "successor_of" | "same_as" | "related_to" | `x-${string}:${string}`;

/**
 * What drives a weapon system.
 *
 * - `solid`: Solid-propellant rocket motor.
 * - `liquid`: Liquid-propellant rocket engine.
 * - `hybrid`: Solid fuel with a liquid oxidizer.
 * - `jet`: Turbojet, turbofan, ramjet or scramjet.
 * - `turboprop`: Gas turbine that drives a propeller or rotor.
 * - `piston`: Piston engine.
 * - `electric`: Electric motor.
 * - `nuclear`: Nuclear reactor.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type Propulsion = "solid" | "liquid" | "hybrid" | "jet" | "turboprop" | "piston" | "electric" |
  "nuclear" | `x-${string}:${string}`;

/** How something came to be known. */
export interface Provenance {
  /** By rule, by a statistical model, by a person, or from another format. */
  method: ProvenanceMethod;
  /** Who or what did it: `newsmodel`, a person's name, a format. */
  agent: Text;
  /** The agent's version. */
  version?: Text;
  /** When; extraction leaves it out, so that the same input gives the same bytes. */
  at?: Timestamp;
}

/**
 * How a record came about.
 *
 * - `rule`: Found by rules.
 * - `model`: Found by a statistical or language model.
 * - `person`: Annotated by a person.
 * - `import`: Carried over from a foreign format.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type ProvenanceMethod = "rule" | "model" | "person" | "import" | `x-${string}:${string}`;

/**
 * How exactly an amount is stated.
 *
 * - `exact`: Exactly this figure.
 * - `about`: About this figure.
 * - `at_least`: This figure or more.
 * - `at_most`: This figure or less, as a bound that is stated.
 * - `up_to`: Any figure up to this one, as reporters say it.
 */
export type Qualifier = "exact" | "about" | "at_least" | "at_most" | "up_to";

/** An amount: one value, or a range of which either end may be open. */
export interface Quantity {
  /** The amount, where one is stated. */
  value?: Number;
  /** The lower end of a range, inclusive. */
  min?: Number;
  /** The upper end of a range, inclusive; `check()` finds a range that runs backwards (NM201). */
  max?: Number;
  /** What it is measured in (UCUM); absent for things counted. */
  unit?: Unit;
  /** How exactly it is stated. */
  qualifier: Qualifier;
  /** The amount as worded. */
  text?: Text;
  /** Where the words stand. */
  mention?: Mention;
}

/** The id of a record of any kind. */
export type RecordId = `${"article" | "actor" | "delegation" | "weapon_system" | "place" | "event" | "claim" |
  "relation"}:${string}`;

/** A record, or one fact of it. */
export interface Reference {
  /** The record that is meant. */
  record: RecordId;
  /** The fact within it, as a JSON pointer. */
  field?: FieldPointer;
}

/** A stretch of an article's text that plays one part. */
export interface Region {
  /** Which part: headline, date, dateline, byline, body, caption or boilerplate. */
  role: RegionRole;
  /** Where it begins in `Article.text`, in code points from 0. */
  start: Offset;
  /** Where it ends, exclusive. */
  end: Offset;
}

/**
 * What part of an article a stretch of its text is.
 *
 * - `headline`: The title and what stands with it.
 * - `date`: A line that gives the date.
 * - `dateline`: The place and date that open the report.
 * - `byline`: Who wrote it.
 * - `body`: The report itself.
 * - `caption`: The words under a picture.
 * - `boilerplate`: Navigation, adverts, notices and other words that are no part of the report.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type RegionRole = "headline" | "date" | "dateline" | "byline" | "body" | "caption" | "boilerplate" |
  `x-${string}:${string}`;

/** How one record stands to another. */
export interface Relation {
  /** Always `relation`. */
  kind: "relation";
  /** The relation's id. */
  id: RelationId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** The record that the relation is told of. */
  subject: RecordId;
  /** How it stands to the object. */
  predicate: Predicate;
  /** The other record. */
  object: RecordId;
  /** When it held. */
  when?: When;
}

/** The id of a relation. */
export type RelationId = `relation:${string}`;

/**
 * How a time expression got its value.
 *
 * - `explicit`: The date stands in the words.
 * - `relative`: Worked out from the words against an anchor date.
 * - `inferred`: Worked out from other facts of the text.
 * - `unresolved`: No date can be given.
 */
export type Resolution = "explicit" | "relative" | "inferred" | "unresolved";

/** How a claim answers another. */
export interface Response {
  /** The other claim. */
  claim: ClaimId;
  /** How it answers it. */
  relation: ClaimRelation;
}

/**
 * The part that a participant has in an event.
 *
 * - `agent`: The one who does it.
 * - `target`: The one against whom or at which it is done.
 * - `recipient`: The one who gets what is given, supplied or sent.
 * - `addressee`: The one to whom a message or speech is directed.
 * - `host`: The one who receives guests or on whose ground it takes place.
 * - `visitor`: The one who comes as a guest.
 * - `organizer`: The one who calls or arranges it.
 * - `attendee`: One who is present at it.
 * - `speaker`: The one who speaks at it.
 * - `signatory`: One who concludes or is bound by the agreement.
 * - `mediator`: The third party who brings others together.
 * - `supplier`: The one who supplies arms or goods.
 * - `buyer`: The one who acquires arms or goods.
 * - `sender`: The one from whom a message comes.
 * - `bearer`: The one who carries a message or thing on another's behalf.
 * - `object`: The thing dealt with: the weapon tested, the ship seized, the agreement signed.
 * - `instrument`: The thing with which it is done.
 * - `victim`: One who is killed, wounded or harmed.
 * - `observer`: One who watches without taking part.
 * - `participant`: One who takes part on equal footing.
 * - `other`: A part that none of the other roles names.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type Role = "agent" | "target" | "recipient" | "addressee" | "host" | "visitor" | "organizer" |
  "attendee" | "speaker" | "signatory" | "mediator" | "supplier" | "buyer" | "sender" | "bearer" | "object" |
  "instrument" | "victim" | "observer" | "participant" | "other" | `x-${string}:${string}`;

/** Who published the article. */
export interface Source {
  /** The publisher's or agency's name. */
  name: Text;
  /** The publisher's address. */
  url?: Url;
}

/**
 * The manner in which something is said.
 *
 * - `say`: States something, without more.
 * - `announce`: Makes known officially or for the first time.
 * - `report`: Passes on news of a happening.
 * - `believe`: Holds something to be so without claiming to know.
 * - `accuse`: Blames a party for a deed.
 * - `deny`: Says that something is not so, or refuses it.
 * - `confirm`: Says that something already in the air is so.
 * - `warn`: Points out a danger to come.
 * - `threaten`: Says that it will do harm, often on a condition.
 * - `promise`: Binds itself to do something.
 * - `request`: Asks, urges or demands that something be done.
 * - `praise`: Speaks well of something.
 * - `condemn`: Speaks against something.
 * - `estimate`: Gives a figure, forecast or judgement from evidence.
 * - `no_comment`: Declines to say anything.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type SpeechAct = "say" | "announce" | "report" | "believe" | "accuse" | "deny" | "confirm" | "warn" |
  "threaten" | "promise" | "request" | "praise" | "condemn" | "estimate" | "no_comment" |
  `x-${string}:${string}`;

/** Some text, not empty. */
export type Text = string;

/** A moment with its offset from UTC (RFC 3339), at most 6 digits of a second, no leap second. */
export type Timestamp = string;

/** A unit in the case-sensitive codes of UCUM; absent for things counted. */
export type Unit = string;

/** An absolute URI of any scheme (RFC 3986). It is never fetched. */
export type Uri = string;

/** An http or https address (RFC 3986, or 3987 with letters beyond ASCII). It is never fetched. */
export type Url = string;

/**
 * The broad class of a weapon system.
 *
 * - `ballistic_missile`: A missile that follows a ballistic path after powered flight.
 * - `cruise_missile`: A guided missile that flies under power and on wings to its target.
 * - `missile`: A missile whose type is not stated.
 * - `hypersonic_glide_vehicle`: A manoeuvring glider released by a rocket at hypersonic speed.
 * - `space_launch_vehicle`: A rocket that carries payloads into space.
 * - `uav`: An unmanned aircraft (drone) meant to return.
 * - `loitering_munition`: An unmanned aircraft that is itself the weapon.
 * - `artillery`: Guns, howitzers and mortars.
 * - `artillery_rocket`: Unguided or guided rockets of artillery and their launchers.
 * - `air_defence`: Guns and missiles against aircraft and missiles.
 * - `anti_ship`: Weapons against ships that are no cruise missile, or of unstated type.
 * - `anti_tank`: Weapons against armoured vehicles.
 * - `combat_aircraft`: Crewed aircraft built to fight: fighters, bombers, attack aircraft.
 * - `aircraft`: Other crewed aeroplanes, or aircraft of unstated type.
 * - `helicopter`: Rotary-wing crewed aircraft.
 * - `surface_ship`: Warships and auxiliaries on the surface.
 * - `submarine`: Crewed submarines.
 * - `uuv`: Unmanned underwater or surface craft.
 * - `torpedo`: Self-propelled underwater munitions.
 * - `armoured_vehicle`: Tanks and other armoured fighting vehicles.
 * - `vehicle`: Unarmoured military vehicles.
 * - `small_arms`: Weapons carried by one or a few persons.
 * - `ammunition`: Shells, cartridges and other rounds.
 * - `bomb`: Bombs dropped, planted or thrown.
 * - `mine`: Land and sea mines.
 * - `nuclear_weapon`: Nuclear warheads, bombs and devices.
 * - `radiological_chemical_biological`: Radiological, chemical and biological weapons.
 * - `radar_sensor`: Radars and other sensors.
 * - `satellite`: Satellites and other spacecraft of military interest.
 * - `other`: A weapon or system of none of the other categories.
 * - `unknown`: A weapon of which the text does not say what it is.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type WeaponCategory = "ballistic_missile" | "cruise_missile" | "missile" | "hypersonic_glide_vehicle" |
  "space_launch_vehicle" | "uav" | "loitering_munition" | "artillery" | "artillery_rocket" | "air_defence" |
  "anti_ship" | "anti_tank" | "combat_aircraft" | "aircraft" | "helicopter" | "surface_ship" | "submarine" |
  "uuv" | "torpedo" | "armoured_vehicle" | "vehicle" | "small_arms" | "ammunition" | "bomb" | "mine" |
  "nuclear_weapon" | "radiological_chemical_biological" | "radar_sensor" | "satellite" | "other" | "unknown" |
  `x-${string}:${string}`;

/**
 * How narrow a weapon record is: from a family of designs to one item.
 *
 * - `family`: A family of related models.
 * - `model`: One model or type.
 * - `variant`: A variant of a model.
 * - `item`: One or several single pieces.
 * - `unidentified`: A system that the text describes and does not name.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type WeaponLevel = "family" | "model" | "variant" | "item" | "unidentified" | `x-${string}:${string}`;

/**
 * A stage in the life of a weapon system.
 *
 * - `concept`: Proposed or designed, not yet being developed.
 * - `development`: Being developed.
 * - `tested`: Has been tested.
 * - `production`: Being produced.
 * - `deployed`: Stationed or placed with forces.
 * - `operational`: In service or declared ready for use.
 * - `retired`: Out of service.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type WeaponStatus = "concept" | "development" | "tested" | "production" | "deployed" | "operational" |
  "retired" | `x-${string}:${string}`;

/**
 * The narrower class of a weapon, as stated; never derived from a range.
 *
 * - `icbm`: Intercontinental ballistic missile, 5,500 km or more.
 * - `irbm`: Intermediate-range ballistic missile, about 3,000 to 5,500 km.
 * - `mrbm`: Medium-range ballistic missile, about 1,000 to 3,000 km.
 * - `srbm`: Short-range ballistic missile, up to about 1,000 km.
 * - `crbm`: Close-range ballistic missile, up to about 300 km.
 * - `slbm`: Submarine-launched ballistic missile.
 * - `albm`: Air-launched ballistic missile.
 * - `lacm`: Land-attack cruise missile.
 * - `ascm`: Anti-ship cruise missile.
 * - `recon`: For reconnaissance, surveillance or spying.
 * - `strike`: Armed, for attacking targets on the ground or at sea.
 * - `one_way_attack`: Flies into its target and is destroyed with it.
 * - `target`: A drone shot at in training or used as a decoy.
 * - `transport`: Carries troops or cargo.
 * - `fighter`: For combat against aircraft, often also against ground targets.
 * - `bomber`: For dropping bombs and launching missiles at range.
 * - `attack`: For close attack on ground targets.
 * - `trainer`: For training pilots.
 * - `tanker`: Refuels others in flight or at sea.
 * - `aew`: Airborne early warning and control.
 * - `patrol`: Maritime patrol or anti-submarine aircraft.
 * - `tank`: A tracked, turreted, gun-armed fighting vehicle.
 * - `ifv`: Infantry fighting vehicle.
 * - `apc`: Armoured personnel carrier.
 * - `mrap`: Mine-resistant, ambush-protected vehicle.
 * - `mlrs`: Multiple launch rocket system.
 * - `howitzer`: An artillery piece for high-angle fire.
 * - `gun`: A cannon or field gun.
 * - `mortar`: A short barrel for very steep fire.
 * - `self_propelled`: A gun or howitzer on a vehicle of its own.
 * - `sam`: Surface-to-air missile system.
 * - `manpads`: Man-portable air-defence missile.
 * - `abm`: Defence against ballistic missiles.
 * - `aaa`: Anti-aircraft artillery.
 * - `air_to_air`: Missile fired by aircraft at aircraft.
 * - `air_to_surface`: Missile fired by aircraft at ground or sea targets.
 * - `anti_radiation`: Missile that homes on radars.
 * - `carrier`: Aircraft carrier.
 * - `cruiser`: A large surface combatant; historically between destroyer and battleship.
 * - `destroyer`: A fast, multi-purpose surface combatant.
 * - `frigate`: An escort smaller than a destroyer.
 * - `corvette`: A small surface combatant.
 * - `patrol_vessel`: A patrol, coast-guard or fast attack craft.
 * - `amphibious`: A landing ship, landing craft or amphibious vehicle.
 * - `minehunter`: A minehunter or minesweeper.
 * - `ssbn`: Nuclear-powered submarine with ballistic missiles.
 * - `ssn`: Nuclear-powered attack submarine.
 * - `ssgn`: Nuclear-powered submarine with cruise missiles.
 * - `ssk`: Conventionally powered attack submarine.
 * - `rifle`: A rifle or carbine.
 * - `machine_gun`: A machine gun or submachine gun.
 * - `pistol`: A pistol or revolver.
 * - `grenade_launcher`: A launcher of grenades, rocket-propelled ones included.
 * - `recoilless`: A recoilless rifle or gun.
 * - `sniper`: A rifle for precise fire at long range.
 * - `guided_bomb`: A bomb with guidance or a guidance kit.
 * - `cluster`: A munition that scatters submunitions.
 * - `warhead`: The explosive part of a missile or torpedo.
 * - `nerve_agent`: A chemical agent that acts on the nerves.
 * - `blister_agent`: A chemical agent that burns skin and lungs.
 * - `biological`: A germ or toxin used as a weapon.
 * - `early_warning`: Detects approaching aircraft or missiles at long range.
 * - `fire_control`: Directs weapons to their target.
 * - `attack_helicopter`: A helicopter built for attack.
 * - `transport_helicopter`: A helicopter that carries troops or cargo.
 * - `x-<namespace>:<code>`: a code of another project, kept verbatim
 */
export type WeaponSubcategory = "icbm" | "irbm" | "mrbm" | "srbm" | "crbm" | "slbm" | "albm" | "lacm" | "ascm"
  | "recon" | "strike" | "one_way_attack" | "target" | "transport" | "fighter" | "bomber" | "attack" |
  "trainer" | "tanker" | "aew" | "patrol" | "tank" | "ifv" | "apc" | "mrap" | "mlrs" | "howitzer" | "gun" |
  "mortar" | "self_propelled" | "sam" | "manpads" | "abm" | "aaa" | "air_to_air" | "air_to_surface" |
  "anti_radiation" | "carrier" | "cruiser" | "destroyer" | "frigate" | "corvette" | "patrol_vessel" |
  "amphibious" | "minehunter" | "ssbn" | "ssn" | "ssgn" | "ssk" | "rifle" | "machine_gun" | "pistol" |
  "grenade_launcher" | "recoilless" | "sniper" | "guided_bomb" | "cluster" | "warhead" | "nerve_agent" |
  "blister_agent" | "biological" | "early_warning" | "fire_control" | "attack_helicopter" |
  "transport_helicopter" | `x-${string}:${string}`;

/** A weapon, carrier or military sensor as the article describes it. */
export interface WeaponSystem {
  /** Always `weapon_system`. */
  kind: "weapon_system";
  /** The weapon system's id. */
  id: WeaponSystemId;
  /** The words the record rests on, in the order of the text. */
  mentions: Mention[];
  /** What others call the same thing; identity across articles is an identifier or a `same_as` relation. */
  identifiers: Identifier[];
  /** How sure the maker of the record was, from 0 to 1. */
  confidence?: Confidence;
  /** How the record came to be known, where that differs from the bundle's provenance. */
  provenance?: Provenance;
  extensions: Extensions;
  /** Its designations and reporting names; empty for an unidentified one. */
  names: Name[];
  /** How narrow the record is. */
  level?: WeaponLevel;
  /** Its broad class. */
  category: WeaponCategory;
  /** Its narrower class, as stated (NM401 where it does not belong to the category). */
  subcategory?: WeaponSubcategory;
  /** The states that developed or produce it. */
  origin: ActorId[];
  /** Who has or uses it. */
  operators: ActorId[];
  /** The companies that make it. */
  manufacturers: ActorId[];
  /** The design that it is a variant of. */
  variant_of?: WeaponSystemId;
  /** What drives it. */
  propulsion?: Propulsion;
  /** Where it is launched from. */
  basing: Basing[];
  /** How it is guided, as worded. */
  guidance?: Text;
  /** How far it reaches. */
  range?: Quantity;
  /** How many designs or items the record stands for. */
  quantity?: Quantity;
  /** The stages of its life that the article tells of. */
  status: WeaponStatus[];
  /** Other stated properties. */
  characteristics: Characteristic[];
}

/** The id of a weapon system. */
export type WeaponSystemId = `weapon_system:${string}`;

/** A time as worded and, where it could be resolved, its value in EDTF. */
export interface When {
  /** The time as worded in the text. */
  text?: Text;
  /** Its value; absent exactly where `resolution` is `unresolved`. */
  edtf?: Edtf;
  /** How the value was got. */
  resolution: Resolution;
  /** The part of the value that is meant: “early 2020” is 2020, early. */
  modifier?: Modifier;
  /** The date it was or would be resolved against. */
  anchor?: Edtf;
  /** Where the words stand. */
  mention?: Mention;
}

/** The fields of T that a document may leave out: lists, and what is always the same. newsmodel always writes them. */
export type Defaulted<T> = {
  [K in keyof T]-?: K extends "extensions" | "kind" | "schema_version" ? K : T[K] extends readonly unknown[] ? K : never;
}[keyof T];

/** Null for a field that may be absent. */
export type Nullable<T, K extends keyof T> = {} extends Pick<T, K> ? null : never;

/** A document as newsmodel reads it: null stands for absent, and what has a default may be left out. */
export type Accepted<T> = T extends readonly (infer Item)[]
  ? Accepted<Item>[]
  : T extends object
    ? { [K in keyof T as K extends Defaulted<T> ? never : K]: Accepted<T[K]> | Nullable<T, K> }
      & { [K in keyof T as K extends Defaulted<T> ? K : never]?: K extends "extensions" ? T[K] : Accepted<T[K]> }
    : T;
