/**
 * A passphrase out of short English words that are easy to say, to write down and to tell apart. There are 256 of them, so each
 * word is worth 8 bits whoever knows the list, and six of them 48.
 */
const WORDS = (
  "acorn amber anchor apple apron arrow atlas attic autumn badge bagel baker balcony ballet bamboo banjo barley barn basil " +
  "basket beach bear beetle bell berry bicycle birch biscuit blanket blossom bonnet border bottle branch bread bridge bronze " +
  "bubble bucket butter button cabin cactus camel candle canoe canvas carpet carrot castle cedar cello chalk cherry chess " +
  "chimney cider cinema circus clay cliff clover coat cobble coconut comet copper coral corner cotton cradle crane crayon cricket " +
  "crown crystal cushion daisy dancer desert diamond dinner dolphin donkey dragon drawer drum eagle easel echo elbow elder " +
  "engine fabric falcon feather fern ferry fiddle field finch flag flame flannel flour flute forest fossil fountain fox " +
  "garden garlic gate ginger giraffe glacier glove goat gold granite grape gravel guitar hammer hammock harbour harvest hazel " +
  "hedge helmet heron hill hockey honey hornet horse hotel iceberg igloo ink island ivory ivy jacket jasmine jelly jigsaw jug " +
  "juniper kettle kitchen kite kitten ladder lagoon lamp lantern lemon lentil library lilac linen lion lizard lobster locket " +
  "maple marble market meadow melon mirror mitten monkey moon moss muffin museum mustard napkin needle nest nettle noodle nutmeg " +
  "oak oasis ocean olive onion orange orchard otter oven owl paddle paint palace panda paper parade parrot parsley peach pebble " +
  "pencil pepper piano pillow pilot pine planet plum pocket pony poppy puddle puzzle quilt rabbit radish rainbow raven ribbon " +
  "river robin rocket saddle sail salmon sandal saucer scarf shell silver spade sparrow spoon stable sugar swan teapot thunder " +
  "tiger toast tomato trumpet tulip tunnel umbrella velvet violin walnut window winter zebra"
).split(" ");

const SUGGESTED = 6;
/** Characters of a passphrase of the parent's own. */
export const SHORTEST = 12;

/** How many passphrases of this kind there are. */
export const KINDS = WORDS.length ** SUGGESTED;

/** @returns "maple-otter-…": six words, each chosen evenly out of 256 */
export function suggestPassphrase(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SUGGESTED));
  return Array.from(bytes, (byte) => WORDS[byte % WORDS.length]).join("-");
}

/** The list, for its test. */
export const SUGGESTED_WORDS: readonly string[] = WORDS;
