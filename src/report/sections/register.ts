import type { ReportedArticle, ReportedBlocker, ReportedClaim } from '../../core/index';
import type { Context } from '../context';
import { html, told, type Html } from '../html';
import { articleAnchor, footingWords, inWords, isUntitled, reviewWords } from '../words';

/** Every claim, where the marks lead: its article, line and words, who says it, what became of it. */
export function register({ report, byArticle }: Context): Html {
	return html`<section id="claims">
		<h2>Claims</h2>
		${report.claims.length === 0 && html`<p class="none">No claims are annotated.</p>`}
		${report.articles.map((article, index) => part(article, index, byArticle[index]!))}
	</section>`;
}

function part(article: ReportedArticle, index: number, claims: readonly ReportedClaim[]): Html {
	const { path, title, publisher, published, blockers, review } = article;
	const about = [isUntitled(article) ? undefined : path, publisher, published ?? 'no date'].filter(
		(part) => part !== undefined,
	);
	return html`<article class="article" id="${articleAnchor(index)}">
		<h3>${told(title)}</h3>
		<p class="about">${about.map((part, at) => html`${at > 0 && ' · '}${told(part)}`)}</p>
		${review && html`<p class="review">${reviewWords(review)}${review.reason && html`: ${told(review.reason)}`}</p>`}
		${
			blockers.length > 0 &&
			html`<h4>Open blockers</h4>
				<ul class="blockers">
					${blockers.map(blocker)}
				</ul>`
		}
		${
			claims.length > 0 &&
			html`<ol class="claims">
				${claims.map(item)}
			</ol>`
		}
	</article> `;
}

function blocker({ title, message, line, claims: [first] }: ReportedBlocker): Html {
	const where = line !== undefined && `line ${line}`;
	return html`<li>
		<b>${title}</b>
		${where && (first ? html`<a href="#${first}">${where}</a> ` : html`${where} `)}<br />${told(message)}
	</li>`;
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
	return html`<li id="${id}">
		<a class="line" href="#${id}">${line === undefined ? 'not found' : `line ${line}`}</a>
		<p class="words">${told(words)}</p>
		${statement && html`<p>${told(statement)}</p>`}
		<p class="meta">
			${kind} · ${told(chain)}${footing !== 'author' && ` · ${footingWords[footing]}`} ·
			${judged}${review?.reason && html`: ${told(review.reason)}`}
		</p>
	</li> `;
}
