// What people do from one page to the next: { name, role, run(visitor) }, verbs in lib/visitor.mjs.

export const journeys = [];
