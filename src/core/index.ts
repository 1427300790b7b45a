/** The core's one door: what the editor, the command line and importers of the library use. */

export type * from './model/document';
export type * from './model/finding';
export type * from './model/schema';
export type * from './model/span';
export type * from './model/time';
export { meaningsOf } from './model/meanings';
export * from './model/vocabulary';
export type { Decision as ReviewDecision } from './model/vocabulary';
export { applyEdits } from './model/edits';
export { claimIdPattern, handlePattern, isClaimKey, slugPattern, textIdPattern } from './model/schema';
export { SpanIndex, type SpanEntry } from './model/spanIndex';

export { contextsOf } from './text/contexts';
export { count } from './text/count';
export { brief, oneLine } from './text/oneLine';
export { readText, type ReadingOptions } from './text/readText';
export { resolveDate } from './text/resolveDate';
export { searchKey } from './text/searchKey';
export { textId } from './text/textId';
export { isolated } from './text/isolated';
export { codePointOffsets, lineStarts, type Position, type Units } from './text/units';

export { anchorsOf } from './anchor/anchorsOf';
export { createCarrier } from './anchor/carrier';
export { describeSpan } from './anchor/describe';
export { describe, reanchor, type Reanchored } from './anchor/library';
export { createLocator, type Locator } from './anchor/locate';
export { mentionsOf, type Form } from './anchor/mentions';
export { reanchorSpans, type ReanchorRequest } from './anchor/reanchor';
export { shiftSpans, type ShiftedSpan } from './anchor/shift';

export { classifySource, type SourceClass } from './suggest/classifySource';
export { suggest } from './suggest/suggest';
export type { KnownEntity, SuggestedClaim, SuggestedEntity, Suggestions } from './suggest/suggestions';
export { suggestDefaults, type ClaimDefaults } from './suggest/suggestDefaults';

export type { Step, StepChanges } from './mode/fields';
export { agreed, claimInHand, type Annotation, type Hand } from './mode/hand';
export { eventsByDigit } from './mode/judging';
export { press, sourcesByDigit } from './mode/press';
export { handSummary, type HandSummary } from './mode/summary';

export { agreedSpan } from './tagging/agreedSpan';
export { addSource } from './tagging/addSource';
export type { Annotating } from './tagging/annotating';
export { claimChanges, type NewClaim } from './tagging/claimChanges';
export { draftClaim, draftSummary, type ClaimDraft } from './tagging/claimDraft';
export { entityCandidates, likeness, type EntityCandidate } from './tagging/entityCandidates';
export { entityOffers, type EntityOffers } from './tagging/entityOffers';
export { mentionChanges, suggestedTarget, type EntityTarget } from './tagging/entityChanges';
export { knownEntities } from './tagging/known';
export { openSuggestions, stillOpen, type OpenSuggestions, type SuggestionKind } from './tagging/open';
export { keyLines, type KeyLine } from './tagging/keyLines';
export { modeKeys, type KeyGroup, type ModeAction, type ModeKey } from './tagging/modeKeys';
export { isCorroborated } from './tagging/ratings';
export { hasClaim } from './tagging/hasClaim';
export { rejection } from './tagging/reject';
export { knownSources, ownVoice, sourceFor, type SourceChoice } from './tagging/sourceChoices';
export { sourceChanges } from './tagging/sourceChanges';
export { sourceSets } from './tagging/sourceSets';
export { spansAround } from './tagging/spansAround';

export { auditMerge, type MergedSidecar } from './merge/auditMerge';
export type { MergeConflict } from './merge/item';
export { mergeFiles, type Merged } from './merge/merge';
export type { DroppedField, EntityMerge, MergedPlace } from './merge/entityMerge';
export { mergeEntities, type MergedEntities } from './merge/mergeEntities';
export { mergeMarked } from './merge/mergeMarked';
export { resolveConflict, type ConflictSide } from './merge/resolveConflict';

export { applyChanges, newSidecar, type Applied, type FileKind } from './sidecar/applyChanges';
export type { Change } from './sidecar/change';
export { newClaimId } from './sidecar/claimId';
export { conflictsIn, type Conflicted } from './sidecar/conflicts';
export { namedAt, usesIn, type Named, type NamedKind, type UsesRequest } from './sidecar/names';
export { newProject } from './sidecar/newProject';
export { maximumSize } from './sidecar/parse';
export { placeInFile, type PlaceInFile } from './sidecar/place';
export { readEvent, readProject, readSidecar } from './sidecar/read';
export type { EntityRename } from './sidecar/renameEntity';
export { slugFor } from './sidecar/slug';
export { vocabularyAt } from './sidecar/wordsAt';

export type { Evidence } from './across/compare';
export { proposeEvents, type EventProposal } from './across/events';
export { nearDuplicatesOf, type NearDuplicate } from './across/nearDuplicates';
export { recordEvent, recordRelation, rejectRelation, type Recording } from './across/recording';
export {
	pairTarget,
	proposeRelations,
	relationSuggestion,
	type ProposalOptions,
	type RelationProposal,
} from './across/relations';

export * from './agreement/agreement';
export { agreementOf, type AgreementOptions } from './agreement/agreementOf';
export { alpha, type Metric, type Value } from './agreement/alpha';
export type { BootstrapOptions, Interval } from './agreement/bootstrap';
export {
	claimsOf,
	codedArticles,
	type CodedArticle,
	type CodedOptions,
	codersOf,
	type Coding,
	identityIn,
	keptBack,
} from './agreement/coded';
export type { CodedSpan, CodedText } from './agreement/codedText';
export { fleissByCategory, fleissKappa, randolphKappa, type Ratings } from './agreement/fleiss';
export {
	gammaOf,
	type GammaOptions,
	type GammaProgress,
	type GammaResult,
	type GammaSampling,
} from './agreement/gamma';
export { bestAlignment, type Alignment } from './agreement/gammaAlignment';
export { dissimilarity, evenWeights, type GammaWeights } from './agreement/gammaDissimilarity';
export type { GammaValues } from './agreement/gammaSums';
export {
	bennettS,
	cohenKappa,
	gwetAC1,
	kappaError,
	kappaMax,
	scottPi,
	type StandardError,
	type Table,
	type Weights,
} from './agreement/kappa';
export { type Coefficient, isUndefined, type Measured, type Undefined } from './agreement/measured';
export { spanF1, type SpanF1, type SpanF1Counts, type SpanF1Scheme, spanF1Schemes } from './agreement/spanF1';
export { codedTexts, spanAgreementOf } from './agreement/spans';
export { alphaUnitizing, type UnitizingResult } from './agreement/unitizing';

export {
	leaveOut,
	reopen,
	sayWhy,
	takeAllAgreed,
	takeField,
	takeSide,
	type Judge,
	type Outcome,
} from './adjudication/changes';
export { compareSides, type ComparedItem, type Comparison } from './adjudication/comparison';
export { type ComparedField } from './adjudication/fields';
export { fieldText } from './adjudication/fieldText';
export { shownApart } from './adjudication/shownApart';
export {
	finishedSides,
	whyNotCompare,
	type EarlierSidecar,
	type Side,
	type WhyNot,
} from './adjudication/sides';

export { about, type AboutContext } from './corpus/about';
export { articleLine, type ArticleLine } from './corpus/articleLine';
export { candidates, type Candidate } from './corpus/candidates';
export { card, type Card, type CardLine, type CardPart } from './corpus/card';
export {
	concordance,
	concordanceOrders,
	type Concordance,
	type ConcordanceLine,
	type ConcordanceOrder,
	type ConcordanceQuery,
} from './corpus/concordance';
export { Corpus, type ClaimInCorpus } from './corpus/corpus';
export { readDocument, type ArticleInput } from './corpus/document';
export { EntityFindingsIndex, type EntityFindings } from './corpus/entityFindings';
export type { EntityInCorpus } from './corpus/entityIndex';
export {
	entityOrders,
	listEntities,
	sidesOf,
	type EntityFilter,
	type EntityOrder,
} from './corpus/entityList';
export { Follower } from './corpus/follower';
export { foretell, type Foretold } from './corpus/foretell';
export {
	articlePathOf,
	fileKindOf,
	isArticle,
	kindInProject,
	projectFileName,
	sidecarPathOf,
} from './corpus/paths';
export { migrations, type Migration } from './corpus/migrations';
export { entityRenamer } from './corpus/renameEntity';
export { rebase, type Rebased } from './corpus/rebase';
export { deleteMention, reattach } from './corpus/reattach';
export { lookUp, type Found } from './corpus/lookUp';
export { hiddenSections, isPassShown, shownClaims } from './corpus/shown';
export type { Chain, SourceView } from './corpus/source';
export { unsettled, type Unsettled } from './corpus/unsettled';
export { wordsOf } from './corpus/wordsOf';

export { decide, needsReason, takeBack, type Deciding } from './review/decide';
export { decisionWords } from './review/decisionWords';
export { reviewHash } from './review/reviewHash';
export { reviewState, type Review, type ReviewState } from './review/reviewState';

export { isSha256, isWebAddress } from './evidence/evidence';
export { addEvidence, deleteEvidence, editEvidence, type EvidencePlace } from './evidence/evidenceChanges';
export { sha256Of } from './evidence/sha256';

export { addPost, deletePost, editPost, type PostChanges } from './threads/postChanges';

export { changeLine, fieldLine } from './changes/changeLine';
export type { FieldChange } from './changes/fieldChanges';
export { compareVersions, type CompareOptions, type ItemChange } from './changes/itemChanges';
export { changesSinceReview, isReviewed, type PastVersion, type Reviewed } from './changes/sinceReview';

export { check, summarise, type CheckOptions, type Summary } from './check';
export { catalog, explain, rulesTable, type CatalogEntry } from './rules/catalog';
export { dismissalsFor, dismissing, type DismissalOffer } from './rules/fixes/dismiss';
export { amountOf, answersToChanges, type FileFix, type Fix, type Question } from './rules/fixes/fix';
export { fixesFor } from './rules/fixes/fixesFor';
export { isSafe, safeFixes, type SafeFix } from './rules/fixes/safe';
export { casualtyQuestions, figureQuestions } from './rules/fixes/records';
export { capped } from './rules/capped';
export { levelOf } from './rules/levels';
export { notUtf8 } from './rules/notUtf8';
export { timeTold } from './rules/timeTold';

export {
	agreementGate,
	agreementToJson,
	type AgreementGate,
	type AgreementOutput,
} from './formats/agreementJson';
export {
	agreementGroupings,
	agreementLines,
	agreementToText,
	type AgreementGrouping,
	type AgreementLine,
} from './formats/agreementText';
export { concordanceRows, type ConcordanceRow } from './formats/concordanceRows';
export {
	compareWithBaseline,
	readBaseline,
	writeBaseline,
	type BaselineComparison,
	type BaselineEntry,
} from './formats/baseline';
export {
	changesToJson,
	changesToText,
	shownChanges,
	type ComparedSide,
	type ShownChange,
} from './formats/changes';
export { toGitHub } from './formats/github';
export { toGitLab } from './formats/gitlab';
export { toJson } from './formats/json';
export { toJUnit, type JUnitOptions } from './formats/junit';
export type { Output, Shown } from './formats/output';
export { isSettled, placements, placementsToJson, placementsToText } from './formats/placements';
export { printable } from './formats/printable';
export { redact } from './formats/redact';
export { toSarif, type SarifOptions } from './formats/sarif';
export { sensitiveIn, type Sensitive } from './formats/sensitive';
export { sensitiveMarks } from './formats/sensitiveMarks';
export { plain as plainStyler, type Styler } from './formats/styler';
export {
	suggestionsRow,
	suggestionsToJson,
	suggestionsToText,
	type SuggestedDocument,
	type SuggestionsTextOptions,
} from './formats/suggestions';
export { statsToCsv, statsToJson, statsToText } from './formats/stats';
export { toText, type TextOptions } from './formats/text';

export { stats, type StatGroup, type StatRequest, type StatRow } from './stats/stats';

export { guidelineOf, type Guideline } from './passes/guideline';
export { handInPass, unreadyIn, type Unready } from './passes/handIn';
export { passesIn, type PassRow } from './passes/passesIn';
export { passStateOf, type PassState } from './passes/passState';
export { passRefusal, startPass } from './passes/startPass';

export { emptyPage } from './report/emptyPage';
export { reportInSteps, reportOf, type ReportOptions } from './report/report';
export type * from './report/reportData';

export { claimRows, titleOf, type ClaimRow, type ClaimState } from './views/claimRow';
export { eventRows, measuresOf, type EventFigure, type EventRow, type Range } from './views/eventRows';
export { facetsOf, filterClaims, isOpenFilter, type ClaimFilter, type Facet } from './views/filterClaims';
export { claimGroupings, groupClaims, type ClaimGroup, type ClaimGrouping } from './views/groupClaims';
export {
	isLacking,
	sweepFieldOf,
	sweepFields,
	sweepFilters,
	sweepRows,
	sweepValue,
	type SweepField,
	type SweepFilter,
} from './views/sweep';
export { sweepChanges, type SweepInput } from './views/sweepChanges';
export { annotatorProgress, countClaims, type AnnotatorProgress, type ClaimCounts } from './views/progress';
export {
	dismissalsOf,
	dismissedPlace,
	projectDismissals,
	restoring,
	type DismissalRow,
} from './views/dismissals';
export { reviewQueue, reviewRows, type ReviewGroup, type ReviewRow } from './views/reviewQueue';
export { sourceRows, type SourceRow } from './views/sourceRows';
