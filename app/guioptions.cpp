// SPDX-License-Identifier: GPL-3.0-or-later
#include "guioptions.h"

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

bool namesAToken(const QString &argument)
{
    return argument == QLatin1String("--token") || argument.startsWith(QLatin1String("--token="));
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
        return tl::make_unexpected(parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return tl::make_unexpected(GuiText::tr("Not understood: %1").arg(parser.positionalArguments().constFirst()));
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
