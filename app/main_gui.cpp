// SPDX-License-Identifier: GPL-3.0-or-later
#include "appcontext.h"
#include "guioptions.h"
#include "iconset.h"
#include "welcomewindow.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QTextStream>
#include <QTranslator>

#include <array>
#include <memory>

using namespace Reslate;

namespace {

constexpr int usageError = 2;
constexpr int signInError = 3;

int refuse(const QString &message, int code)
{
    QTextStream(stderr) << message << '\n';
    return code;
}

void installTranslations(QApplication &app)
{
    struct Catalog {
        QString name;
        QString folder;
    };
    const std::array catalogs {
        Catalog {QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        Catalog {QStringLiteral("reslate"), QStringLiteral(":/i18n")},
    };
    for (const Catalog &catalog : catalogs) {
        auto *translator = new QTranslator(&app);
        if (translator->load(QLocale(), catalog.name, QStringLiteral("_"), catalog.folder))
            QApplication::installTranslator(translator);
    }
}

/// Keeps what is on screen: first the welcome, then a school.
class Program final : public QObject {
public:
    explicit Program(const QString &dataDir)
        : m_desktop(dataDir)
    {
    }

    void welcome()
    {
        m_welcome = std::make_unique<WelcomeWindow>();
        connect(m_welcome.get(), &WelcomeWindow::practiceClicked, this, [this] {
            if (const QString refusal = practice(); !refusal.isEmpty())
                tell(refusal);
        });
        m_welcome->show();
    }

    /// Empty, or what went wrong.
    QString practice()
    {
        auto context = AppContext::practice(m_desktop);
        if (!context)
            return context.error();
        show(std::move(*context));
        return {};
    }

    void open(const AppContext::Connection &connection)
    {
        show(std::make_unique<AppContext>(m_desktop, connection));
    }

private:
    void show(std::unique_ptr<AppContext> context)
    {
        m_context = std::move(context);
        m_context->window().show();
        m_context->load();
        if (m_welcome)
            m_welcome->close();
    }

    void tell(const QString &text)
    {
        auto *box = new QMessageBox(QMessageBox::Warning, AppContext::tr("Not started"), text, QMessageBox::Ok, m_welcome.get());
        box->setTextFormat(Qt::PlainText);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    }

    Desktop m_desktop;
    std::unique_ptr<WelcomeWindow> m_welcome;
    std::unique_ptr<AppContext> m_context;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("reslate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Reslate"));
    QApplication::setApplicationVersion(QStringLiteral(RESLATE_VERSION));
    if (QLocale().language() == QLocale::C) // a bare system: words are English, so numbers and times are, too
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations(app);

    const auto options = parseGuiOptions(QApplication::arguments());
    if (!options)
        return refuse(options.error(), usageError);
    if (!options->answer.isEmpty()) {
        QTextStream(stdout) << options->answer;
        return 0;
    }
    Program program(options->dataDir);
    QApplication::setWindowIcon(programIcon());
    if (options->practice) {
        if (const QString refusal = program.practice(); !refusal.isEmpty())
            return refuse(refusal, usageError);
    } else if (options->isEmpty()) {
        program.welcome();
    } else {
        const auto connection = AppContext::connectionFor(*options);
        if (!connection)
            return refuse(connection.error(), signInError);
        program.open(*connection);
    }
    return QApplication::exec();
}
