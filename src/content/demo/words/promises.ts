/** An if-then promise without its "if" and its "I will". */
export interface PromiseWords {
  /** Empty when the promise stands by itself. */
  readonly when: string
  readonly will: string
}

export const promises: readonly PromiseWords[] = [
  { when: 'it is Tuesday after dinner', will: 'do the dishes and leave you the sofa' },
  { when: 'I come home later than seven', will: 'send a message before I leave the office' },
  { when: 'we both wake up before eight on Saturday', will: 'fetch rolls from the bakery' },
  { when: 'you are on the phone with your mother', will: 'keep the kitchen quiet' },
  { when: 'I notice that I am getting sharp', will: 'say that I need ten minutes, and come back' },
  { when: 'it is Wednesday evening', will: 'put my phone in the drawer until nine' },
  { when: 'the bins are full', will: 'take them down without being asked' },
  { when: 'you have had a long day', will: 'ask first whether you want ideas or just an ear' },
  { when: 'it rains on Thursday', will: 'pick you up from the station' },
  { when: 'I am the first one up', will: 'make the coffee and open the curtains' },
  { when: '', will: 'book the table for our evening out' },
  { when: 'we start to talk about money', will: 'bring the folder and leave the tone at the door' },
  { when: 'it is Sunday morning', will: 'go for the long walk with you, whatever the weather' },
  { when: 'you say that you are tired', will: 'take over the bedtime story' },
  { when: 'I finish work on Friday', will: 'close the laptop and leave it closed until Monday' },
  { when: '', will: 'ring the plumber on Monday morning' },
  { when: 'we sit down to eat', will: 'ask you about your day before I tell you about mine' },
  { when: 'you practise for the exam', will: 'quiz you for half an hour' },
  { when: 'I go past the market', will: 'bring flowers for the kitchen table' },
  { when: 'it is your late shift', will: 'leave a plate for you with a note' },
  { when: 'I have cooked', will: 'wipe the stove as well' },
  { when: 'my brother calls about the weekend', will: 'ask you before I say yes' },
  { when: 'I feel left out', will: 'tell you the same day instead of going quiet' },
  { when: 'it is Thursday after work', will: 'hang the washing before I sit down' },
  { when: 'we leave the house together', will: 'be ready five minutes early' },
  { when: '', will: 'write the letter to your grandmother with you' },
  { when: 'you come through the door', will: 'stop what I am doing and say hello properly' },
  { when: 'I cannot sleep', will: 'read in the living room and leave you the dark' },
  { when: 'there is a free hour on Saturday', will: 'sort the papers on the hall table' },
  { when: 'you are at choir', will: 'tidy my half of the bedroom' },
  { when: 'we disagree about the trip', will: 'tell you what I like about your plan first' },
  { when: '', will: 'find an evening for the two of us to look at the photographs' },
  { when: 'it is my turn to shop', will: 'write the list with everyone the night before' },
  { when: 'I see you working late', will: 'bring you something warm and not stay to chat' },
  { when: 'the alarm goes off', will: 'get up at the first ring' },
  { when: 'you ask me to come for a run', will: 'say yes at least once' },
]
