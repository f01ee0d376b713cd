using System.Globalization;
using NewsLint.Soak;

if (args.Length == 0)
{
    Console.Error.WriteLine("usage: Soak NEWSLINT [EDITS] [SEED]");
    return 2;
}
var edits = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 100_000;
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
var folder = Directory.CreateTempSubdirectory("newslint-soak-");
try
{
    return new Shift(Path.GetFullPath(args[0]), folder.FullName, edits, seed).Run() ? 0 : 1;
}
finally
{
    folder.Delete(recursive: true);
}
