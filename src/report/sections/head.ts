import type { Report } from '../../core/index';
import type { Context } from '../context';
import { type Html, markup, told } from '../html';
import { count } from '../words';

const handlings = {
	clear: 'clear: may be passed on',
	team: 'team: for the team only',
	restricted: 'restricted: not to leave the desk',
} as const;

/** What this is, of what state of the files, and how it may be used. */
export function head({ report }: Context): Html {
	const { name, articles, claims, standing, handling } = report;
	const annotators = [...new Set(claims.map(({ annotator }) => annotator))].sort();
	return markup`<header class="head">
		<p class="kicker">Corroborate report</p>
		<h1>${told(name)}</h1>
		<p class="standing">${standing}</p>
		<dl class="facts">
			<div>
				<dt>Revision</dt>
				<dd>${revisionWords(report)}</dd>
			</div>
			<div>
				<dt>Covers</dt>
				<dd>
					${count(articles.length, 'article')},
					${count(claims.length, 'claim')}${annotators.length > 0 && ` by ${annotators.join(', ')}`}
				</dd>
			</div>
			${
				handling &&
				markup`<div>
					<dt>Handling</dt>
					<dd class="handling">${handlings[handling]}</dd>
				</div>`
			}
			${leftOut(report)}
		</dl>
	</header>`;
}

function revisionWords({ revision }: Report): Html {
	if (!revision) return markup`not known`;
	const { commit, date, dirty } = revision;
	const on = date && markup` of <time datetime="${date}">${date.slice(0, 10)}</time>`;
	return markup`<code title="${commit}">${commit.slice(0, 10)}</code>${on}${dirty && markup`, <strong>with changes that are not committed</strong>`}`;
}

function leftOut({ withheld: { articles, claims, events }, ownPass, unfinished }: Report): Html {
	const sensitive = [
		articles > 0 && count(articles, 'article'),
		claims > 0 && count(claims, 'claim'),
		events > 0 && count(events, 'event'),
	].filter(Boolean);
	const passes = unfinished.map(({ annotator, articles: of }) => `${annotator} in ${count(of, 'article')}`);
	const lines = [
		sensitive.length > 0 && `${sensitive.join(', ')}, as sensitive`,
		ownPass && `${count(ownPass.articles, 'article')} of which ${ownPass.annotator}’s own pass is open`,
		passes.length > 0 && `unfinished passes: ${passes.join(', ')}`,
	].filter(Boolean);
	return lines.length > 0
		? markup`<div>
				<dt>Left out</dt>
				<dd>${lines.join('; ')}</dd>
			</div>`
		: markup``;
}
