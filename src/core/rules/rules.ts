import type { Rule } from './rule';
import { casualty } from './casualty';
import { claim } from './claim';
import { contradiction } from './contradiction';
import { date } from './date';
import { evidence } from './evidence';
import { integrity } from './integrity';
import { language } from './language';
import { layout } from './layout';
import { nearDuplicate } from './nearDuplicate';
import { prediction } from './prediction';
import { quote } from './quote';
import { required } from './required';
import { review } from './review';
import { source } from './source';
import { spelling } from './spelling';
import { territory } from './territory';
import { twin } from './twin';
import { wording } from './wording';

/** All families. */
export const rules: readonly Rule[] = [
	integrity,
	required,
	date,
	source,
	claim,
	prediction,
	casualty,
	territory,
	evidence,
	quote,
	wording,
	spelling,
	layout,
	language,
	contradiction,
	twin,
	nearDuplicate,
	review,
];
