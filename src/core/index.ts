export { articleLine, type ArticleLine } from './corpus/articleLine';
export { card, type Card, type CardLine, type CardPart } from './corpus/card';
export { Corpus, type ClaimInCorpus } from './corpus/corpus';
export { readDocument, type ArticleInput } from './corpus/document';
export type { EntityInCorpus } from './corpus/entityIndex';
export { articlePathOf, isArticle, sidecarPathOf } from './corpus/paths';
export type { Chain, SourceView } from './corpus/source';
export { check, summarise, type CheckOptions, type Summary } from './check';
export { catalog, explain, rulesTable, type CatalogEntry } from './rules/catalog';
export type * from './model/document';
export type * from './model/finding';
export type * from './model/schema';
export type * from './model/span';
export * from './model/vocabulary';

export { describeSpan } from './anchor/describe';
export { describe, reanchor, type Reanchored } from './anchor/library';
export { createLocator, type Locator } from './anchor/locate';
export { reanchorSpans, type ReanchorRequest } from './anchor/reanchor';
export { shiftSpans, type ShiftedSpan } from './anchor/shift';
export { textId } from './text/textId';
export { codePointOffsets, splitsPair, type Position, type Units } from './text/units';

export { claimIdPattern, handlePattern } from './model/schema';
export { toGitHub } from './formats/github';
export { toJson } from './formats/json';
export type { Output, Shown } from './formats/output';
export { printable } from './formats/printable';
export { redact } from './formats/redact';
export { toSarif, type SarifOptions } from './formats/sarif';
export { plain as plainStyler, type Styler } from './formats/styler';
export { toText, type TextOptions } from './formats/text';
export { levelOf } from './rules/levels';

export { readEvent, readProject, readSidecar } from './sidecar/read';
export { mentionsOf, type Form } from './anchor/mentions';
export { readText, type ReadingOptions } from './text/readText';
export { nearestWords } from './text/nearestWords';
