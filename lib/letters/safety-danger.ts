import { phrase } from "./safety-words.ts";

/**
 * Phrases that say the child, the parent or somebody in the family may be in danger. Each is meant to be nearly always
 * meant as it says: idioms ("dying to", "killed it"), lessons and policies, and plain denials are kept out. The tables in
 * safety-danger.test.ts hold what must and must not fire.
 */

const PAPERS =
  "prevention|policy|policies|awareness|training|lesson|lessons|assembly|leaflet|guidance|helpline|hotline";
const DENIED = "not|isnt|arent|wasnt|never|no longer|nor|doesnt|without|no";
const THINKS =
  "(?:thinking|thoughts|thought|think|thinks|talk|talks|talked|talking|threatening|speaks|spoke|plan|plans|planned)";
const SEARCHED = "(?:google|googled|googling|searched|searching|searches|looked up|looking up|wrote|writing|writes)";
const SUICIDE = "(?:suicid|sucid|suisid|suacid|suecid|suicd|siucid)[a-z]*";

const TO_DIE = [
  `<unless: ${DENIED}|on|about|of|lesson in>${SUICIDE}<not: ${PAPERS}|squad|bomber|rates|statistics>`,
  `${THINKS} (?:of|about) (?:committing )?${SUICIDE}<not: ${PAPERS}|squad>`,
  `${SEARCHED} (?:for |about )?${SUICIDE}<not: ${PAPERS}|squad>`,
  "kill {SELF}<not: laughing>",
  "(?:killing|killed) {SELF}<not: laughing|trying|to|over|for|getting|with (?:work|homework|laughter|revision)>",
  "<unless: not|dont|doesnt|didnt|never>{WANT} (?:just )?(?:die|be dead)<not: of|laughing|from (?:embarrassment|shame)|for (?:that|those|it|this)>",
  "(?:rather|sooner) (?:die|be dead) than (?:go|be|come|get|face|live|set)",
  "wish(?:es|ed)? (?:that )?{WHO} (?:was|were|is|am) dead",
  "wish(?:es|ed)? (?:that )?{WHO} (?:wasnt|werent|was not|were not) (?:alive|born|here {ANYMORE})",
  "wish(?:es|ed)? (?:that )?{WHO} (?:had never been|was never|were never|had not been|hadnt been) born",
  "{DONT} want(?:s|ed)? (?:to|too) (?:be alive|live|exist|be in this world|be on this earth|carry on living|go on living)<not: in|with|at|near|like|here|there|on|by|next|away|so>",
  "{DONT} want(?:s|ed)? (?:to|too) be here {ANYMORE}",
  "{DONT} want(?:s|ed)? (?:to|too) wake up (?:again|ever|{ANYMORE}|tomorrow)",
  "never (?:wants? to )?wake up again",
  "(?:go to sleep|fall asleep|went to sleep) and (?:never|not) wake up",
  "(?:end|ends|ending|ended|take|takes|taking|took|taken) {HIS} (?:own )?life<not: seriously|story|in (?:a|the|new).*|into (?:a|the|new).*>",
  "(?:end|ending) it all",
  "(?:thinking|thought|thinks|talking|talks|talked) (?:of|about) ending (?:it|things)(?= [.]| $)",
  "(?:unalive|unaliving) {SELF}",
  "(?:might|may) as well be dead",
  "(?:cant|cannot|can not) go on {ANYMORE}",
  "{WANT} (?:just )?disappear (?:for ?ever|for good|and never come back)",
  "better if {WHO} (?:wasnt|werent|was not|were not) (?:alive|around|born|here {ANYMORE}|here(?= [.]| $))",
  "(?:no|nothing|not much) (?:left |reason |point )?(?:in |to |for )?(?:live for|living|being alive|carry on living|go on living)<not: in|room|with|at|so|near|here|there|far|like>",
  "life (?:is not|isnt) worth living",
  "better off (?:dead|if {WHO} (?:was|were) (?:dead|gone|not here))",
  "(?:we|wed|everyone|everybody|you|youd|family|the world|kids|children|all)(?: would| d)? be better (?:off )?without {WHOM}",
  "(?:hang|hanging|hanged|hung|strangle|strangling|drown|drowning|stab|stabbing|shoot|shooting) {SELF}<not: up|out|a>",
];

const ACCIDENT = "off|some|a|an|slack|out|short|down|the|from|shaving|on|when (?:shaving|cooking)";
const IN_PLAY = "playing|in pe|in p e|at|falling|by|on the|doing|more|academically|in the (?:playground|hall)";

const SELF_HARM = [
  `<unless: ${DENIED}|on|about>self ?har[mn][a-z]*<not: ${PAPERS}>`,
  "(?:thinking|thoughts|talks|talked|talking) (?:of|about) self ?har[mn][a-z]*",
  `(?:cutting|cuts) {SELF}<not: ${ACCIDENT}>`,
  "cut {SELF} (?:on purpose|deliberately|intentionally|again|with (?:a|the|his|her) (?:knife|blade|razor|razorblade|compass|sharpener))",
  "(?:cut|cuts|cutting|slit|slits|slitting|slashed|slashing) {HIS} (?:own )?(?:wrist|wrists|arm|arms|leg|legs|thighs|skin)<not: on|in|out of|free|playing|by|falling|when>",
  "(?:cuts|scars|burns) (?:all )?(?:on|over|up|down) {HIS} (?:wrists|arms) (?:from|that {WHO}|because {WHO})",
  "(?:scratch|scratches|scratching|scratched|picks|picking|bites|biting) (?:{SELF}|{HIS} (?:arms|arm|skin|legs|face|hands)) (?:until|till)",
  "(?:rope|cord|belt|noose|ligature|cable) (?:tied |tight )?(?:around|round) {HIS} (?:own )?neck",
  "(?:drank|drinking|drink|swallowed|swallow) (?:some |the )?(?:bleach|antifreeze|white spirit|disinfectant|weedkiller|poison)",
  "(?:said|says|saying|threatened|threatening|threatens) (?:(?:he|she|they|i) (?:would |will |is going to )?|shed |hed |theyd |to )jump(?: (?:off|from|out)|(?= [.]| $))",
  "(?:open|opened|opens|opening) (?:the|his|her) (?:car )?door (?:while|when|as) (?:we|i|the car|it) (?:were|was|are|is|am) (?:moving|driving|going)",
  "(?:get|got|getting|jump|jumped|climb|climbed) out of the (?:car|van|taxi|bus) (?:on the motorway|while (?:we|i|it) (?:were|was|are|is) (?:moving|driving|going))",
  "(?:hurt|hurting|hurts|harm|harming|harms|injure|injuring|burn|burning|scratch|scratching|bite|biting) {SELF} (?:on purpose|deliberately|intentionally|because|so (?:that )?{WHO}|to avoid|to get out of|until|till|every)",
  "(?:hurt|hurting|hurts|harm|harming|harms|injures|injuring|burns|scratches|scratching|bites|biting) {SELF} when(?:ever)? {WHO} (?:is|are|am|feel|feels|gets|get) (?:upset|anxious|angry|sad|distressed|overwhelmed|stressed|worried)",
  "{TRY} (?:hurt|harm|cut|burn|injure|kill|stab|choke) {SELF}<not: off>",
  `(?:is|has been|been|started|keeps|says {WHO} (?:is|will be)) (?:harming|hurting) {SELF}<not: when|${IN_PLAY}>`,
  "(?:took|taken|take|takes|taking|swallowed|swallowing) (?:an|a) (?:overdose|over dose|od)",
  "(?:overdosed|over dosed|overdosing)<not: on (?:sugar|sweets|chocolate|tv|telly|screens|screen|youtube|ice|homework|information|caffeine|minecraft|roblox|gaming|cake|christmas)>",
  "(?:took|taken|take|taking|swallowed|swallowing) (?:a lot of|lots of|loads of|too many|all (?:of )?{HIS}|all (?:of )?the|a whole (?:box|packet|pack) of|a (?:box|packet|pack) of|a handful of) {MEDICINE}<not: to|on|with|for|home|as|back|every|each|from|at (?:breakfast|bedtime|school|lunch|night)>",
  "(?:jump|jumped|jumping|jumps) (?:off|from|in front of|out of|under|into) (?:a |the |an |his |her |our |my )?(?:moving |upstairs |bedroom |motorway |railway )?(?:bridge|building|car park|cliff|train|trains|window|traffic|moving car|roof|balcony|bus)<not: of the (?:playhouse|shed)|stop|at|and (?:walked|went)>",
  "(?:threw|throw|throwing|thrown|throws) {SELF} (?:in front of|under|off|out of the (?:window|moving)|down the stairs|into (?:the )?(?:traffic|road))",
  "(?:walk|walked|walking|run|ran|running|step|stepped) (?:out )?(?:into|in front of) (?:the |a |an )?(?:traffic|oncoming|train|car|cars|lorry|bus)",
  "(?:knife|blade|razor|scissors) (?:to|against) {HIS} (?:own )?(?:throat|neck|wrist|wrists|arm|arms|chest|stomach)",
];

const UNSAFE = [
  "(?:not|isnt|arent|never|dont feel|doesnt feel|not feel) safe (?:at home|in (?:my|his|her|their|our) (?:own )?home|in the house|with (?:my|his|her|their) (?:dad|mum|father|mother|partner|husband|step ?dad|step ?mum|ex))",
  "(?:unsafe|in danger) (?:at home|in (?:my|his|her|their|our) own home|with (?:my|his|her|their) (?:dad|mum|father|mother|partner|husband|step ?dad|ex))",
  "(?:not|isnt|never) safe (?:to be left|to leave (?:him|her|them)|on (?:his|her|their) own|left|by {SELF})",
  "(?:cant|cannot|can not|couldnt|could not|unable to|struggling to) keep (?:him|her|them|{SELF}|{CHILD}|[a-z]+|[a-z] [.]) safe<not: online|in (?:the )?(?:school|playground)|at school>",
  "(?:we are|i am|im) not safe<not: at school|on|in>",
  "(?:scared|afraid|frightened|terrified) of (?:myself|what i (?:might|will|could|may) do)(?! (?:about|with|for|at))",
  "i (?:hit|slapped|smacked|shook|hurt|punched|kicked) (?:him|her|them|{CHILD}) (?:this morning|today|yesterday|last night|again|and|because|when)",
  "(?:scared|afraid|frightened|terrified|too scared) (?:of going|to go|to come|to be at|of being at) (?:back )?home<not: late|alone|in the dark|on the bus|by>",
  "(?:scared|afraid|frightened|terrified|fear|fears|fearful|feared) (?:for|of losing) {HIS} (?:life|lives|safety)",
  "(?:is|are|am|im|hes|shes|theyre|were|be|put|puts) in (?:immediate |real |serious |grave |great )?danger(?! of (?!being (?:hurt|killed|harmed|abused|attacked) )| zone )",
  "(?:scared|afraid|frightened|terrified) of {PARTNER}<not: finding|seeing|reading|coming to|car|dog|cooking>",
  "(?:scared|afraid|frightened|terrified|worried) (?:that )?(?:i will|ill|i might|i may|i am going to|im going to) (?:hurt|harm|hit|kill|shake) (?:him|her|them|{SELF}|{CHILD}|someone|the children|the kids)<not: feelings>",
  "threaten(?:s|ed|ing)? to (?:kill|stab|shoot|strangle|murder|rape) (?:{WHOM}|{CHILD}|the children|the kids|[a-z])",
  "(?:has |have )?(?:run|ran) away (?:from (?:home|school) )?and (?:we|i|nobody|no one|noone|they) (?:dont|cant|do not|cannot|have not|havent|knows?|can)",
  "(?:he|she|they|hes|shes|{CHILD}) (?:has |have |had |s )?(?:gone|went) missing<not: from|a|an|the|out|his|her|their|so>",
];

const HURTS =
  "(?:hits|hit|hitting|beats|beat|beating|beaten|punches|punched|punching|kicks|kicked|kicking|slaps|slapped|slapping|strangles|strangled|strangling|chokes|choked|choking|hurts|hurting|attacks|attacked|assaults|assaulted|rapes|raped|abuses|abused|abusing|smacks|smacked|burns|burnt|burned|locks|starves)";
const STATE = "(?:has |had |been |keeps |is |was |just |still |often |always |sometimes ){0,3}";
const GAMES = "chess|football|tennis|cards|uno|monopoly|scrabble|darts|snap|the (?:park|swings)";

const ABUSE = [
  `(?:{PARTNER}|dad|daddy|mum|mummy) ${STATE}${HURTS} (?:{WHOM}{NEXT}|{CHILD}|us all|the children|the kids|my kids|both of us)<not: at (?:${GAMES})|to|in (?:a|the) (?:game|race|quiz)|with (?:a|the) (?:ball|snowball|pillow)>`,
  "{PARTNER} (?:is|was|has been|gets|can be|has become|got|became) (?:physically |very |really |sexually )?(?:violent|abusive|abusing)<not: about>",
  `(?:hit|hits|beaten|beat|punched|kicked|strangled|choked|attacked|assaulted|raped|abused|hurt) (?:up )?(?:at home )?by {PARTNER}<not: car|bike|at (?:${GAMES})>`,
  "(?:being|been|was|were|is) (?:hit|beaten|abused|hurt|attacked|starved|neglected) at home",
  "(?:abuse|abused|violence|violent|abusive) (?:going on |happening )?(?:at home|in the home|in our home|in (?:my|our|his|her|their) house)",
  "(?:experiencing|suffering|living with|victim of|victims of|victim to|fleeing|escaping|there is|subjected to|because of) (?:the )?(?:domestic|physical|sexual) (?:abuse|violence)",
  "(?:in|of|with|leave|leaving|escape|stuck in) (?:a|an|my|this) abusive (?:relationship|partner|marriage|husband|ex|boyfriend)",
  "(?:been|being|was|were|is|are|has|have|had|got) (?:sexually |physically )(?:abused|assaulted|attacked|touched|exploited)",
  "(?:is|are|was|been|being) (?:raped|groomed|molested|trafficked)",
  "(?:been|being|is being|was being) abused<not: verbally|online|in the comments>",
  "(?:is|been|was) grooming (?:{WHOM}|{CHILD})",
  "(?:raped|molested|groomed|sexually (?:abused|assaulted|touched)) (?:{WHOM}|{CHILD}|by)",
  "(?:touches|touched|touching) (?:{WHOM}|{CHILD}|[a-z]) (?:inappropriately|sexually|in (?:his|her|their) private|down below|between (?:his|her|their) legs)",
  "(?:touches|touched|touching) {HIS} (?:private|privates|private parts|genitals|penis|vagina|breasts|bottom)",
];

export const DANGER: readonly RegExp[] = [...TO_DIE, ...SELF_HARM, ...UNSAFE, ...ABUSE].map(phrase);
