// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/guioptions.h"

#include "core/secretwords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Reslate {
namespace {

struct GuiText {
    Q_DECLARE_TR_FUNCTIONS(GuiText)
};

QString name(const char *text)
{
    return QLatin1String(text);
}

/// The secret may be glued to it.
bool namesAToken(const QString &argument)
{
    const QString option = argument.section(QLatin1Char('='), 0, 0);
    return option.startsWith(QLatin1String("--token")) && option != QLatin1String("--token-env");
}

/// What is wrong with arguments that the parser doesn't understand. It names options as they were written, and what is
/// glued to one may be a secret.
QString problemOf(const QCommandLineParser &parser, const QStringList &arguments)
{
    if (parser.unknownOptionNames().isEmpty())
        return parser.errorText();
    const QString unknown = parser.unknownOptionNames().constFirst();
    const bool isShort = arguments.filter(QLatin1String("--") + unknown).isEmpty();
    const QString option = repeatableOption(QLatin1String(isShort ? "-" : "--") + unknown);
    return option.isEmpty()
        ? GuiText::tr("There is no such option. It is not repeated here, because it may hold a secret.")
        : GuiText::tr("There is no option %1.").arg(option);
}

} // namespace

tl::expected<GuiOptions, QString> parseGuiOptions(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (namesAToken(argument)) {
            return tl::make_unexpected(
                GuiText::tr("A token on the command line can be read by every user of this computer. "
                            "Put it into an environment variable and name that with --token-env."));
        }
    }
    QCommandLineParser parser;
    // Otherwise "-tSECRET" is a row of options of one letter each, and every one is named.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.setApplicationDescription(
        GuiText::tr("Resets a school's managed devices and follows each until there is proof."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({
        {name("practice"), GuiText::tr("Practice with a pretend school; nothing touches a real device.")},
        {name("graph-url"), GuiText::tr("The address of Microsoft Graph."), name("URL")},
        {name("login-url"), GuiText::tr("The address of the sign-in."), name("URL")},
        {name("token-env"), GuiText::tr("Read a token from this environment variable."), name("NAME")},
        {name("data-dir"), GuiText::tr("Keep settings in this folder."), name("DIR")},
    });
    if (!parser.parse(arguments))
        return tl::make_unexpected(problemOf(parser, arguments));
    if (!parser.positionalArguments().isEmpty()) {
        const QString word = parser.positionalArguments().constFirst();
        return tl::make_unexpected(isRepeatable(word)
                ? GuiText::tr("Not understood: %1").arg(word)
                : GuiText::tr("There is one word too many. It is not repeated here, because it may be a secret."));
    }
    GuiOptions options {
        .practice = parser.isSet(name("practice")),
        .graphUrl = parser.value(name("graph-url")),
        .loginUrl = parser.value(name("login-url")),
        .tokenEnv = parser.value(name("token-env")),
        .dataDir = parser.value(name("data-dir")),
    };
    if (parser.isSet(help))
        options.answer = parser.helpText();
    else if (parser.isSet(version))
        options.answer = QStringLiteral("reslate " RESLATE_VERSION "\n");
    const bool real = !options.graphUrl.isEmpty() || !options.loginUrl.isEmpty() || !options.tokenEnv.isEmpty();
    if (options.practice && real)
        return tl::make_unexpected(
            GuiText::tr("--practice brings its own school; leave out the other addresses and tokens."));
    return options;
}

} // namespace Reslate
