// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "activewindow.h"
#include "app/gui/appcontext.h"
#include "testtenant.h"
#include "ui/devices/devicetable.h"
#include "ui/kit/mnemonics.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

namespace Reslate::Test {

inline const QString roomGroup = QStringLiteral("Year 7 \u2013 Room 101");

/// The whole program on a pretend school of its own, driven as a person does: by object names, mouse and keys.
class WindowFixture {
public:
    explicit WindowFixture(const TenantOptions &options = TestTenant::quick(120),
        std::unique_ptr<Clock> clock = std::make_unique<SystemClock>())
        : desktop(dir.path(), std::move(clock))
    {
        auto made = AppContext::practice(desktop, options);
        if (!made)
            qFatal("no practice tenant: %s", qUtf8Printable(made.error()));
        context = std::move(*made);
    }

    MainWindow &window() { return context->window(); }
    PracticeTenant &tenant() { return *context->tenant(); }
    JobEngine &engine() { return context->workspace().engine; }
    DeviceFilter &filter() { return context->workspace().filter; }
    DeviceModel &devices() { return context->workspace().devices; }
    DeviceCatalog &catalog() { return context->workspace().catalog; }
    DeviceTable *table() { return find<DeviceTable>("deviceTable"); }

    void show()
    {
        window().resize(1360, 860); // the made-up screen of tests is smaller
        window().show();
        // There may be no window manager that would do it.
        activateNow(&window());
        context->load();
    }

    template <typename T> T *find(const char *name) { return window().findChild<T *>(QLatin1String(name)); }

    /// A widget of whatever window, dialogs too.
    template <typename T> static T *anywhere(const char *name)
    {
        const QWidgetList tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) {
            if (!top->isVisible())
                continue;
            if (top->objectName() == QLatin1String(name))
                return qobject_cast<T *>(top);
            if (T *child = top->findChild<T *>(QLatin1String(name)); child && child->isVisible())
                return child;
        }
        return nullptr;
    }

    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }

    bool isLoaded() { return context->isOpened() && !catalog().isLoading() && catalog().count() > 0; }

    QModelIndex sidebarRow(const QString &title)
    {
        for (const char *name : {"groupList", "viewList"}) {
            const QAbstractItemModel *model = find<QListView>(name)->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, 0).data().toString() == title)
                    return model->index(row, 0);
            }
        }
        return {};
    }

    /// Clicks the line in the sidebar.
    void choose(const QString &title)
    {
        const QModelIndex index = sidebarRow(title);
        auto *groups = find<QListView>("groupList");
        auto *list = index.model() == groups->model() ? groups : find<QListView>("viewList");
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }

    /// The line of counts over the table, as it is read.
    QString counts()
    {
        QTextDocument text;
        text.setHtml(find<QLabel>("listCounts")->text());
        return text.toPlainText().replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }

    void clickCell(int row, int column, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex index = table()->model()->index(row, column);
        table()->scrollTo(index);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, table()->visualRect(index).center());
    }

    const Job *lastJob()
    {
        const QList<JobId> jobs = engine().jobs();
        return jobs.isEmpty() ? nullptr : engine().job(jobs.constLast());
    }

    QTemporaryDir dir;
    Desktop desktop;
    std::unique_ptr<AppContext> context;
};

} // namespace Reslate::Test

/// Shows the window and waits until the school is loaded; returns from the test when that fails.
#define SHOW_LOADED(fixture)                                                                                           \
    (fixture).show();                                                                                                  \
    QTRY_VERIFY_WITH_TIMEOUT((fixture).isLoaded(), 20000)

/// Chooses the room of 30 devices and waits for them.
#define OPEN_ROOM(fixture)                                                                                             \
    QTRY_VERIFY((fixture).sidebarRow(Reslate::Test::roomGroup).isValid());                                             \
    (fixture).choose(Reslate::Test::roomGroup);                                                                        \
    QTRY_COMPARE((fixture).filter().rowCount(), 30)
