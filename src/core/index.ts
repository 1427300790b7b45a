export { articleLine, type ArticleLine } from './corpus/articleLine';
export { card, type Card, type CardLine, type CardPart } from './corpus/card';
export { Corpus, type ClaimInCorpus } from './corpus/corpus';
export { readDocument, type ArticleInput } from './corpus/document';
export type { EntityInCorpus } from './corpus/entityIndex';
export { articlePathOf, isArticle, sidecarPathOf } from './corpus/paths';
export type { Chain, SourceView } from './corpus/source';
export { check, summarise, type CheckOptions, type Summary } from './check';
export { catalog, explain, rulesTable, type CatalogEntry } from './rules/catalog';
