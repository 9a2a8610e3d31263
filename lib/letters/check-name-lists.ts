/** First names that children at English schools often have, and words that are written large and are no surname. */

const words = (list: string) => new Set(list.trim().split(/\s+/u));

export const FIRST_NAMES: ReadonlySet<string> = words(`
Aaliyah Aaron Aarav Abdul Abdullah Abigail Adam Adrian Ahmed Aidan Aisha Alan Albert Albie Aleksander Alex Alexander Alexandra
Alfie Alfred Ali Alice Alicia Alisha Amara Amber Amelia Amelie Amina Amir Amira Amy Ana Anaya Andrew Angel Anna Annabelle Annie
Anthony Anya Archie Aria Arjun Arlo Arthur Arya Ashley Aurora Austin Ava Ayaan Ayesha Ayla Bailey Beatrice Bella Ben Benjamin
Bethany Billy Blake Bobby Bonnie Brandon Bradley Brooke Caleb Callum Cameron Carter Casey Charlie Charlotte Chloe Christian
Christopher Clara Cody Connor Conor Corey Daisy Damian Daniel Danielle Darcey Darcy Dawid David Declan Delilah Demi Dexter
Dominic Dylan Ebony Eden Edith Edward Edwin Eesa Eleanor Eliana Elijah Elisha Eliza Elizabeth Ella Ellie Elliot Elliott Eloise
Elsie Emilia Emily Emma Emmanuel Erin Esme Ethan Eva Evan Evelyn Evie Ezra Faith Farah Fatima Felix Felicity Ferne Finlay Finley
Finn Florence Frances Francesca Frankie Fraser Fred Freddie Freya Gabriel Gabriella George Georgia Georgina Grace Gracie Hallie
Hamza Hana Hannah Harley Harper Harriet Harrison Harris Harry Harvey Hassan Hayden Heidi Henry Hollie Holly Hope Hudson Hugo
Hussain Ibrahim Imogen India Iqra Isaac Isabel Isabella Isabelle Isla Ismail Isobel Ivy Jack Jackson Jacob Jade Jaden Jai Jake
James Jamie Jasmine Jason Jasper Jaxon Jay Jayden Jeremiah Jess Jesse Jessica Joe Joel John Jonah Jonathan Jordan Joseph Josh
Joshua Josiah Jude Julia Julian Juliet Kacper Kai Kaitlyn Karim Katie Kayden Kayla Keira Kevin Khadija Kian Kiera Kieran Kit Kyle
Kylie Lacey Laila Lana Lara Laura Lauren Layla Leah Leila Leo Leon Leonardo Leticia Lewis Lexi Liam Lily Lillian Lilly Logan Lola
Louie Louis Louisa Louise Luca Lucas Lucia Lucy Luke Luna Lydia Lyla Mabel Maddison Madison Maggie Maisie Malachi Margot Maria
Mariam Marley Martha Martin Mary Maryam Mason Matilda Matthew Max Maya Megan Mia Michael Mila Millie Milo Miriam Mohamed Mohammad
Mohammed Molly Morgan Muhammad Musa Myla Nadia Naomi Natalia Natalie Nathan Nathaniel Niamh Nicholas Nicole Nikola Noah Noor Nora
Oliver Olivia Oliwia Ollie Omar Oscar Oskar Otis Owen Patrick Paul Penelope Peter Phoebe Pippa Poppy Priya Quinn Rachel Rafael
Ralph Raphael Rayan Rebecca Reece Reggie Reuben Rhys Riley River Robert Robin Robyn Roman Ronnie Rory Rosa Rosie Rowan Ruben Ruby
Rupert Ryan Safa Saif Sam Samantha Samira Samuel Sana Sara Sarah Savannah Scarlett Sean Sebastian Seth Shannon Shay Shreya Sienna
Simran Skye Sofia Sonny Sophia Sophie Spencer Stanley Stella Stephen Summer Sydney Syed Taylor Ted Teddy Tess Thea Theo Theodore
Thomas Tia Tilly Toby Tom Tommy Tristan Tyler Umar Victor Victoria Vincent Violet William Willow Xavier Yahya Yasmin Youssef Yusuf
Zac Zach Zachary Zack Zain Zainab Zak Zakariya Zara Zayn Zoe Zofia Zuzanna
`);

/** The second of two capitalised words when the two are a place, a day, a lesson, a service or a book, and no child. */
export const NO_SURNAME: ReadonlySet<string> = words(`
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
November December Autumn Spring Summer Winter Christmas Easter Half Term Year Reception Nursery School Primary Secondary Junior
Infant Infants Juniors High Grammar Academy College Church Trust Centre Center House Hall Street Road Lane Avenue Close Drive
Park Way Court Square Hospital Surgery Clinic Practice Council Service Services Team Club Class Classroom Room Library Lunch
Breakfast Maths English Science History Geography French Spanish German Music Art Drama Computing Assembly Plan Policy Report
Form Act Code Guidance Government Education Health Care Support Group Walliams Needs Special Educational Psychologist Therapist Therapy Nurse
Doctor Teacher Assistant Officer Worker Head Headteacher Governor Governors Lead Manager Mentor Potter Styles Kane Rowling Wars
Minecraft Roblox Google Teams Microsoft Pay Dojo Mail App Day Days Week Morning Afternoon Evening Fair Fayre Trip Show Play
England Britain Kingdom London Wales Scotland Ireland I I’m I’ve She He They We It The This That There My Our Your His Her Their
When Then And But So Because After Before On In At For With To Could Can Please Thank Thanks Dear Kind Regards Is Was Has Had Did
Does Do Will Would Not No Yes If As Since Last Next Today Yesterday Tomorrow
`);
