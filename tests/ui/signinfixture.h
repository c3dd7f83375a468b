// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activewindow.h"
#include "app/gui/program.h"
#include "holdingrelay.h"
#include "memorystore.h"
#include "pretendbrowser.h"
#include "windowfixture.h"

namespace Reslate::Test {

/// Whether the test runs with a real keychain of its own (tests/support/withkeyring.sh).
inline bool hasKeychain()
{
    return qEnvironmentVariableIsSet("RESLATE_TEST_KEYRING");
}

/// The whole program on one computer: settings, journals, keychain and browser outlive its runs.
class Computer {
public:
    /// What the next run starts with; tenant nullptr: without addresses on the command line.
    void start(TestTenant *tenant = nullptr)
    {
        program.reset();
        GuiOptions options {.dataDir = dir.filePath(QStringLiteral("data"))};
        if (tenant) {
            const auto named = [this](const QUrl &url) { return (relay ? relay->before(url) : url).toString(); };
            options.graphUrl = named(tenant->url());
            options.loginUrl = named((*tenant)->loginUrl());
        }
        const bool ownStore = !hasKeychain() || memory.trouble;
        program = std::make_unique<Program>(options,
            Program::Dependencies {.store = ownStore ? &memory : nullptr,
                .openBrowser = [this](const QUrl &url) { return open(url); },
                .presetPlaces = {{dir.filePath(QStringLiteral("rules.ini"))}}});
        if (const auto refusal = program->start())
            qFatal("not started: %s", qUtf8Printable(refusal->message));
        activate();
    }

    /// What IT lays down for this computer, for the next run.
    void rule(const QByteArray &text)
    {
        QFile file(dir.filePath(QStringLiteral("rules.ini")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("the rules can't be written");
    }

    /// There may be no window manager that would do it.
    void activate()
    {
        if (QApplication::activeModalWidget()) // nothing behind it gets the focus
            return;
        if (program->context())
            activateNow(&window());
        else
            activateNow(program->welcome());
    }

    MainWindow &window() { return program->context()->window(); }
    JobEngine &engine() { return program->context()->workspace().engine; }
    DeviceCatalog &catalog() { return program->context()->workspace().catalog; }
    bool isOpen() { return program->context() != nullptr; }
    bool isLoaded() { return isOpen() && !catalog().isLoading() && catalog().count() > 0; }

    template <typename T> static T *see(const char *name) { return WindowFixture::anywhere<T>(name); }
    static QString text(const char *label)
    {
        const auto *found = see<QLabel>(label);
        return found ? found->text() : QString();
    }
    /// False: there is no such button, or it can't be clicked.
    static bool click(const char *name)
    {
        auto *button = see<QPushButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }

    /// The same as soon as there is one.
    static bool clickWhenThere(const char *name)
    {
        return QTest::qWaitFor([name] { return see<QPushButton>(name) != nullptr; }) && click(name);
    }

    /// From the welcome to the page that waits for the browser.
    bool beginSignIn()
    {
        if (!click("welcomeSignIn"))
            return false;
        return enterRegistration(PracticeTenant::clientId());
    }
    static bool enterRegistration(const QString &clientId)
    {
        auto *field = see<QLineEdit>("clientId");
        if (!field)
            return false;
        field->setText(clientId);
        return click("registrationNext");
    }

    /// An action of the account menu.
    void choose(const QString &action) { window().findChild<QAction *>(action)->trigger(); }
    QString chip() { return window().findChild<QPushButton *>(QStringLiteral("tenantChip"))->text(); }
    QString accountButton() { return window().findChild<QPushButton *>(QStringLiteral("account"))->text(); }

    QTemporaryDir dir;
    MemoryStore memory;
    QString picks = QStringLiteral("0"); ///< the account that is picked in the browser; empty: nobody picks any
    bool browserStarts = true;
    std::unique_ptr<HoldingRelay> relay; ///< before the tenant that the next run names, if there is one
    QUrl address; ///< that the browser opened last
    std::unique_ptr<PretendBrowser> browser;
    std::unique_ptr<Program> program;

private:
    bool open(const QUrl &url)
    {
        address = url;
        browser = std::make_unique<PretendBrowser>();
        if (browserStarts && !picks.isEmpty())
            browser->open(url, picks);
        return browserStarts;
    }
};

inline TenantOptions schoolOptions(const QString &name = QStringLiteral("Hillside High School"), quint32 seed = 1)
{
    TenantOptions options = TestTenant::quick(120);
    options.deviceInterval = std::chrono::seconds(1);
    options.schoolName = name;
    options.seed = seed;
    return options;
}

} // namespace Reslate::Test

/// Signs in from the welcome and waits for the school.
#define SIGN_IN(computer, tenant)                                                                                      \
    (computer).start(&(tenant));                                                                                       \
    QVERIFY((computer).beginSignIn());                                                                                 \
    QTRY_VERIFY_WITH_TIMEOUT((computer).isLoaded(), 30000);                                                            \
    (computer).activate()
