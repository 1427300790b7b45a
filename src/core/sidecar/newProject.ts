/** The text of a new `corroborate.yaml`: what works at once, and where a team goes on from there. */
export function newProject({ annotators }: { readonly annotators: readonly string[] }): string {
	return `# A Corroborate project: the folder with this file. Every key is optional.
corroborate: 1
# Which files are articles.
articles: ["**/*.txt"]
# Handles of those who annotate: each gets a section of their own in every sidecar.
annotators: [${annotators.join(', ')}]
# Who fights whom, so that what a side says of its own success is noticed:
# sides:
#   russia: { name: Russia, actors: [russian-mod] }
#   ukraine: { name: Ukraine, allies: [us] }
`;
}
