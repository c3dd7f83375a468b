// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crashreport.h"
#include "app/datafolder.h"
#include "app/gui/catalogs.h"
#include "app/gui/guioptions.h"
#include "app/gui/program.h"
#include "app/gui/singleinstance.h"
#include "app/interrupts.h"
#include "app/processguard.h"
#include "core/secretwords.h"
#include "ui/kit/iconset.h"

#include <QApplication>
#include <QByteArrayView>
#include <QLocale>
#include <QTextStream>

#include <algorithm>

using namespace Reslate;

namespace {

constexpr int usageError = 2;
constexpr int signInError = 3;

int refuse(const QString &message, int code)
{
    QTextStream(stderr) << withoutWords(message, secretWords(QApplication::arguments().mid(1))) << '\n';
    return code;
}

/// Saying what the options are needs no screen.
bool asksForAnswer(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *word) {
        return QByteArrayView(word) == "--help" || QByteArrayView(word) == "-h" || QByteArrayView(word) == "--version"
            || QByteArrayView(word) == "-v";
    });
}

int run(int argc, char *argv[])
{
    if (asksForAnswer(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("reslate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Reslate"));
    QApplication::setApplicationVersion(QStringLiteral(RESLATE_VERSION));
    if (QLocale().language() == QLocale::C) // a bare system: words are English, so numbers and times are, too
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installCatalogs(app, QLocale());

    const auto options = parseGuiOptions(QApplication::arguments());
    if (!options)
        return refuse(options.error(), usageError);
    if (!options->answer.isEmpty()) {
        QTextStream(stdout) << options->answer.trimmed() << '\n';
        return 0;
    }
    SingleInstance instance(*options);
    if (instance.raiseFirst()) {
        QTextStream(stdout) << SingleInstance::raisedText() << '\n';
        return 0;
    }
    const QString data = dataFolder(options->dataDir);
    const QStringList crashes = crashReports(data);
    reportCrashes(data);
    const Interrupts interrupts;
    Program program(*options);
    QObject::connect(&interrupts, &Interrupts::interrupted, &program, &Program::terminate);
    QObject::connect(&interrupts, &Interrupts::terminated, &program, &Program::terminate);
    QApplication::setWindowIcon(programIcon());
    if (const auto refusal = program.start())
        return refuse(refusal->message, refusal->isSignIn ? signInError : usageError);
    if (!crashes.isEmpty())
        program.tellCrash(crashes);
    program.tellSupportProblem();
    instance.listen([&program] { return program.raise(); });
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    guardProcess();
    return leaveWith(run(argc, argv));
}
