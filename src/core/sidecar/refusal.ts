/** Why a change does not apply to this file, in a sentence for people. Never leaves `applyChanges`. */
export class Refusal extends Error {}
