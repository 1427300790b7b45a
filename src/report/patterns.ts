import { markup } from './html';

/** Fills that can be told apart without colour: from full ink for a named source to an empty cell for nobody. */
export const patterns = markup`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
	<defs>
		<pattern id="fill-pseudonymous" width="4" height="4" patternUnits="userSpaceOnUse">
			<path class="firm" d="M0 1h4"></path>
		</pattern>
		<pattern id="fill-anonymous" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
			<path class="weak" d="M1 0v5"></path>
		</pattern>
		<pattern id="fill-vague" width="4" height="4" patternUnits="userSpaceOnUse">
			<circle class="weak" cx="2" cy="2" r="0.9"></circle>
		</pattern>
	</defs>
</svg>`;
