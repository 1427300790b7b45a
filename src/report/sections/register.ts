import type { ReportedArticle, ReportedBlocker, ReportedClaim } from '../../core/index';
import type { Context } from '../context';
import { type Html, markup, told } from '../html';
import { articleAnchor, footingWords, inWords, isUntitled, reviewWords } from '../words';

/** Every claim, where the marks lead: its article, line and words, who says it, what became of it. */
export function register({ report, byArticle }: Context): Html {
	return markup`<section id="claims">
		<h2>Claims</h2>
		${report.claims.length === 0 && markup`<p class="none">No claims are annotated.</p>`}
		${report.articles.map((article, index) => part(article, index, byArticle[index]!))}
	</section>`;
}

function part(article: ReportedArticle, index: number, claims: readonly ReportedClaim[]): Html {
	const { path, title, publisher, published, blockers, review } = article;
	const about = [isUntitled(article) ? undefined : path, publisher, published ?? 'no date'].filter(
		(part) => part !== undefined,
	);
	return markup`<article class="article" id="${articleAnchor(index)}">
		<h3>${told(title)}</h3>
		<p class="about">${about.map((part, at) => markup`${at > 0 && ' · '}${told(part)}`)}</p>
		${review && markup`<p class="review">${reviewWords(review)}${review.reason && markup`: ${told(review.reason)}`}</p>`}
		${blockers.length > 0 && blockerList(blockers)}
		${
			claims.length > 0 &&
			markup`<ol class="claims">
				${claims.map(item)}
			</ol>`
		}
	</article> `;
}

/** What stands against an article: what is said of several places in the same words is said once. */
function blockerList(blockers: readonly ReportedBlocker[]): Html {
	const groups = new Map<string, ReportedBlocker[]>();
	for (const one of blockers) {
		const key = `${one.code} ${one.message}`;
		groups.set(key, [...(groups.get(key) ?? []), one]);
	}
	return markup`<h4>Open blockers</h4>
		<ul class="blockers">
			${[...groups.values()].map((group) => {
				const { title, message } = group[0]!;
				return markup`<li><b>${title}</b>${group.map(placeOf)}<br>${told(message)}</li>
				`;
			})}
		</ul>`;
}

function placeOf({ line, claims: [first] }: ReportedBlocker, index: number): Html {
	if (line === undefined) return markup``;
	const name = `line ${line}`;
	return markup`${index === 0 ? ' ' : ', '}${first === undefined ? name : markup`<a href="#${first}">${name}</a>`}`;
}

function item(claim: ReportedClaim): Html {
	const {
		id,
		line,
		words,
		statement,
		topic,
		act,
		modality,
		footing,
		chain,
		annotator,
		status,
		review,
		credibility,
	} = claim;
	const kind = `${inWords(topic)}, ${act}${modality && modality !== 'asserted' ? `, ${modality}` : ''}`;
	const judged = [
		credibility !== undefined && `credibility ${credibility}`,
		review ? reviewWords(review) : status,
		annotator,
	]
		.filter(Boolean)
		.join(' · ');
	return markup`<li id="${id}">
		<a class="line" href="#${id}">${line === undefined ? 'not found' : `line ${line}`}</a>
		<p class="words">${told(words)}</p>
		${statement && markup`<p>${told(statement)}</p>`}
		<p class="meta">
			${kind} · ${told(chain)}${footing !== 'author' && ` · ${footingWords[footing]}`} ·
			${judged}${review?.reason && markup`: ${told(review.reason)}`}
		</p>
	</li> `;
}
