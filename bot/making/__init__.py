"""Files that the bot makes itself, from what is in the database: posters, calendar files and
certificates. Made when they are sent, outside any turn, so that they tell how things stand then."""
