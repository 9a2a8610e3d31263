/** As wxt.config.ts has it. */
export const GECKO_ID = "in-writing@in-writing.example";
