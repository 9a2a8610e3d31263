import { phrase } from "./safety-words.ts";

/** Phrases that say somebody who works at the school hurt a child, or that a concern is about a person there. */

const KINDS =
  "teacher|teachers|ta|teaching assistant|classroom assistant|lsa|one to one|1 to 1|tutor|senco|sendco|member of staff|members of staff|staff member|staff members|staff|tas|teaching assistants|sir|lunchtime supervisor|midday supervisor|midday assistant|dinner lady|caretaker|coach|support worker|key worker|keyworker|pastoral lead|head of year|school nurse|learning mentor|playground supervisor|escort|taxi driver";
const BEFORE =
  "the|a|an|his|her|their|my|our|one of the|another|supply|class|form|pe|p e|science|maths|english|year [0-9]+|new|sports|teaching|lunchtime|school|two|three|several|other";
const TEACHER = `(?:(?:(?:${BEFORE}) ){0,3}(?:${KINDS})|(?:mr|mrs|ms|miss) [a-z]+)`;
const HEAD =
  "(?:(?:the|her|his|our|their|my|acting|deputy|executive|interim) ){0,3}(?:headteacher|head teacher|headmaster|headmistress|head mistress|head master|principal|head<not: of>)";
const STAFF = `(?:${HEAD}|${TEACHER})`;

const BODY =
  "(?:arm|arms|wrist|wrists|hair|neck|throat|ear|ears|face|head|leg|legs|hand|hands|shoulder|shoulders|collar|back|bottom|chest|cheek|ankle|ankles|hood)";
const CHILD = "(?:him|them|me|{CHILD}|a (?:child|pupil|boy|girl)|another (?:child|pupil)|[b-hj-z](?: [.])?)";
const OBJECT = `(?:(?:${CHILD}|her){NEXT}|(?:his|her|their|{CHILD}s|[a-z]s|the childs) (?:left |right |upper )?${BODY})`;
const OFTEN =
  "(?:(?:has|have|had|then|just|actually|also|physically|deliberately|repeatedly|once|often|keeps|kept|regularly|been|is|was) ){0,3}";
const HARM =
  "(?:hits|hit|hitting|slaps|slapped|slapping|smacks|smacked|smacking|punched|punches|kicked|kicks|kicking|grabbed|grabs|grabbing|dragged|drags|dragging|shoved|shoves|pinned|pins|pinning|choked|strangled|assaulted|assaults|restrained|restrains|restraining|yanked|pinched|pinches|manhandled|manhandles|spat at|squeezed|twisted|throttled|beat|beats|bruised|abuses|abused)";
const NO_PERSON =
  "shortage|shortages|changes|changing|training|meeting|meetings|turnover|leaving|absence|absences|illness|sickness|cuts";
/** Done to a person, whoever the sentence is about; and done to things as well, so only where a person is named. */
const DONE =
  "(?:slapped|smacked|punched|dragged|pinned down|choked|strangled|assaulted|restrained|yanked|pinched|manhandled|hurt|abused|shoved)";
const DONE_TO_PERSON =
  "(?:he|she|they|i|hes|shes|[b-hj-z](?: [.])?|{CHILD}) (?:(?:has|had|have|was|were|is|got|gets|been|being) ){1,3}(?:hit|kicked|grabbed|pinned|pushed|locked in (?:a|the) [a-z]+)";
const WHERE = `(?: (?:by|on) (?:the|his|her) ${BODY})?(?: (?:down|over|hard|again|on purpose|in|into (?:the )?(?:class|classroom|school|room)|out|off|away|inside|along|through|up)){0,2}`;

/** What they did. Tried as one expression, because the list of who they are is long and costs most to compile. */
const ACTS = [
  `${HARM} ${OBJECT}<not: at (?:chess|football|tennis|cards)>`,
  `(?:hurt|hurts|hurting) (?:${CHILD}|her)(?= (?:[.]|on purpose|and|again|today|yesterday|deliberately|when (?:he|she|they) (?:grabbed|pulled|restrained)) | $)`,
  `(?:pushed|pushes|pulled|pulls|threw|shook|shakes|held) (?:${CHILD}|her) (?:over|into|against|down|to the (?:floor|ground|wall)|onto|across the|violently|face down|on the floor|in a (?:headlock|hold)|by (?:the|his|her|their) ${BODY}|so hard|out of (?:his|her|their) chair)`,
  `(?:pulled|pulls|twisted|pushed|bent) (?:his|her|their) (?:left |right )?(?:arm|arms|hair|ear|ears|head|neck)`,
  `(?:locked|locks|locking|shut|shuts|trapped) (?:${CHILD}|her) (?:up )?(?:in|inside|into) (?:a|the|an|his|her)`,
  `(?:touched|touches|kissed|kisses|groomed|molested|raped|stroked) (?:${CHILD}|her){NEXT}<not: with (?:her|his|their) (?:kindness|words)|on the (?:shoulder|arm)>`,
  `(?:touched|touches|stroked) (?:his|her|their) (?:leg|legs|bottom|private|privates|breast|breasts|thigh|chest|hair)`,
  `(?:(?:is|was|has|been|keeps|had) ){1,3}(?:messaging|texting|dming|snapchatting|grooming|touching|sexting) (?:${CHILD}|her){NEXT}`,
  `(?:asked|asks|asking) (?:${CHILD}|her) (?:for|to send) (?:a |some )?(?:photos|pictures|pics|nudes|naked|photo|picture) of (?:him|her|them|{SELF})`,
];

export const STAFF_HARM: readonly RegExp[] = [
  `${STAFF} ${OFTEN}(?:${ACTS.join("|")})`,
  `(?:(?:was|were|been|being|is|got|gets) (?:physically )?${DONE}|${DONE_TO_PERSON})${WHERE} by ${STAFF}<not: to|academically|bag|car|words|comments|remarks|${NO_PERSON}>`,
  `(?:they|(?:the |his |her )?school) ${OFTEN}(?:restrained|restrain|pinned down|pinned|locked up) ${OBJECT}`,
].map(phrase);

const CONDUCT =
  "(?:shouts at|shouted at|shouting at|yells at|yelled at|screamed at|screams at|swore at|humiliates|humiliated|mocks|mocked|mocking|laughed at|laughs at|made fun of|makes fun of|bullies|bullied|bullying|picks on|picked on|picking on|singles|singled|ridiculed|belittles|belittled|threatened|threatens|called (?:him|her|them|r|me) (?:a|an|names|lazy|naughty|stupid|rude|attention)|embarrassed|intimidated|intimidates|lied about|lied to)";
const CONCERN =
  "(?:complaint|complain|complaining|concern|concerns|concerned|worried|unhappy) (?:is |are )?(?:about|regarding) (?:the (?:behaviour|conduct|actions|way) (?:of )?)?";

export const ABOUT_HEAD: readonly RegExp[] = [
  `${HEAD} ${OFTEN}(?:is |was |been ){0,2}(?:${CONDUCT}|${HARM} ${OBJECT})`,
  `${CONCERN}${HEAD}`,
].map(phrase);
export const ABOUT_STAFF: readonly RegExp[] = [
  `${TEACHER} ${OFTEN}(?:is |was |been ){0,2}${CONDUCT}`,
  `${CONCERN}${TEACHER}<not: ${NO_PERSON}>`,
].map(phrase);
