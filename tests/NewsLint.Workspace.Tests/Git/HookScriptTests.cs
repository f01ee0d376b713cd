using NewsLint.Workspace.Git;

namespace NewsLint.Workspace.Tests.Git;

/// <summary>What is told of a hook that somebody has edited.</summary>
public sealed class HookScriptTests
{
    [Fact]
    public void The_command_is_as_somebody_would_type_it() =>
        Assert.Equal("newslint check --staged --quiet --fail-on warning", HookScript.CommandOf(HookScript.Create("--fail-on warning", program: null)));

    [Theory]
    [InlineData("")]
    [InlineData("#!/bin/sh\nexit 1\n")]
    [InlineData("\"$newslint\" && exit")]
    [InlineData("\"$newslint\"")]
    public void Where_nothing_of_the_command_is_left_the_program_is_named(string hook) => Assert.Equal("newslint", HookScript.CommandOf(hook));
}
