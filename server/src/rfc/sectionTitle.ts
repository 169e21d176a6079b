/** What the titles of sections say by themselves. */

/** Titles that say nothing of what a section is about: a document that took in several has one such section of its own. */
export const isGeneralTitle = (title: string): boolean => general.test(title);

const general =
  /^\W*(abstract|introduction|overview|background|motivation|conventions|notation|terminology|definitions|requirements language|(?:general |iana |security |privacy |internationali[sz]ation )?considerations|summary|conclusions?)\W*$/i;
