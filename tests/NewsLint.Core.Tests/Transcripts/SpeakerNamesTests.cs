using NewsLint.News.Transcripts;

namespace NewsLint.Core.Tests.Transcripts;

public sealed class SpeakerNamesTests
{
    [Theory]
    [InlineData("REED", "Joy Reed")]
    [InlineData("Mayor Reed", "Joy Reed")]
    [InlineData("J. Reed", "Joy Reed")]
    [InlineData("Reed, Joy", "Joy Reed")]
    [InlineData("REP. JOY REED, D-Ohio", "Joy Reed")]
    [InlineData("Sam Boone", "Samuel Boone")]
    [InlineData("Joy A. Reed", "Joy Reed")]
    [InlineData("Joy", "Joy Reed")]
    public void One_person_written_in_two_ways(string label, string name) => Assert.True(SpeakerNames.AreSame(label, name));

    [Theory]
    [InlineData("Sam Reed", "Joy Reed")]
    [InlineData("Boone", "Joy Reed")]
    [InlineData("Mayor", "Joy Reed")]
    [InlineData("Joy Boone", "Joy Reed")]
    public void Two_persons(string label, string name) => Assert.False(SpeakerNames.AreSame(label, name));

    [Theory]
    [InlineData("CHAIR")]
    [InlineData("The Clerk")]
    [InlineData("Second Caller")]
    public void A_role_is_no_name(string label) => Assert.False(SpeakerNames.IsPersonal(label));
}
